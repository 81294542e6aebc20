package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.PanelHeardCase;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.product.VirtualTime;

/** A panel's plan is written, confirmed, paused and settled in the browser. */
class PlanPagesTest extends BrowserTest {

  @Autowired CaseFiles files;
  @Autowired CaseAccess access;
  @Autowired PanelPlans plans;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;
  @Autowired VirtualTime time;

  @Test
  void a_line_is_written_confirmed_and_carried_out_and_another_is_paused() {
    var child = child();
    var worker = signedIn("social.worker").goesTo("/cases/" + child + "/multi-agency-plan");
    Looked.at("plan-none", worker.page());

    heardByPanel(child);
    worker.goesTo("/cases/" + child + "/multi-agency-plan");
    worker.page().locator("summary:has-text('Write a line')").click();
    worker.press("Write the line");
    assertThat(worker.problems().innerText()).contains("Enter what is done");
    Looked.at("plan-line-refused", worker.page());
    line(worker, "See the child at school");
    worker.page().locator("summary:has-text('Write a line')").click();
    line(worker, "Meet the mother on Saturdays");

    worker.press("Confirm the fit");
    assertThat(worker.problems().innerText()).contains("Choose how at least one line fits");
    worker.page().locator("input[value='SUPPLEMENTS']").first().check();
    worker.page().locator("input[value='CONFLICTS']").last().check();
    worker.page().locator("input[id^='with-']").last().fill("Contact is supervised");
    Looked.at("plan-confirming", worker.page());
    worker.press("Confirm the fit");
    worker.page().locator("text=Signed off").first().waitFor();
    assertThat(worker.main().innerText())
        .contains("✕ Conflicts with the child's plan: Contact is supervised");

    var form = worker.opens("Confirm the fit", child.value());
    form.choose("Which plan does the child have?", "Child protection plan");
    form.write("What is its number?", "LCS-4711");
    form.finish();
    worker.page().waitForURL("**/done");
    worker.goesTo("/cases/" + child + "/multi-agency-plan");
    assertThat(worker.main().innerText()).contains("Child protection plan LCS-4711", "Active");

    var nurse = signedIn("named.nurse").goesTo("/cases/" + child + "/multi-agency-plan");
    nurse.page().locator("summary:has-text('Unsafe for the child')").first().click();
    nurse.page().locator("textarea[id^='unsafe-']").first().fill("He waits at that gate");
    nurse.press("Pause the line");
    nurse.page().locator("text=He waits at that gate").first().waitFor();
    assertThat(nurse.page().locator("text=Settle or change").count()).isZero();
    Looked.at("plan-paused", nurse.page());
    worker.goesTo("/cases/" + child);
    assertThat(worker.main().innerText()).contains("‖ Paused:", "✕ Conflict:", "settle lines");
    Looked.at("case-with-plan", worker.page());

    signedIn("service.manager").opens("Settle the lines", child.value());
    worker.goesTo("/cases/" + child + "/multi-agency-plan");
    worker.page().locator("summary:has-text('Settle or change')").first().click();
    worker.page().locator("input[value='SAFE']").first().check();
    worker.page().locator("textarea[id^='because-']").first().fill("Another gate");
    Looked.at("plan-settling", worker.page());
    worker.page().locator("form[action$='/settle'] button").first().click();
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(worker.page().locator("text=‖ Paused").count()).isZero());
  }

  private void line(Person worker, String what) {
    var page = worker.page();
    var day = LondonTime.dateOf(time.instant()).plusDays(20);
    page.locator("#what").fill(what);
    page.locator("#why").fill("Somebody they trust is there");
    page.locator("#kind").selectOption("SAFETY");
    page.locator("#owner").selectOption("social.worker");
    page.locator("[id='due.day']").fill(String.valueOf(day.getDayOfMonth()));
    page.locator("[id='due.month']").fill(String.valueOf(day.getMonthValue()));
    page.locator("[id='due.year']").fill(String.valueOf(day.getYear()));
    page.locator("#handling").selectOption("ATTENDEES");
    worker.press("Write the line");
    page.locator("article:has-text('" + what + "')").waitFor();
  }

  private void heardByPanel(CaseRef child) {
    transactions.executeWithoutResult(status ->
        events.publishEvent(
            new PanelHeardCase(child, LondonTime.dateOf(time.instant()), "PLAN", time.instant())));
    await().atMost(Duration.ofSeconds(90)).until(() -> plans.runningOf(child).isPresent());
  }

  private CaseRef child() {
    var by = new PractitionerId("hub.screener");
    return Objects.requireNonNull(
        transactions.execute(status -> {
          var child =
              files.open(
                  new NewChild("Child P2", LocalDate.of(2012, 5, 4), null),
                  new ContactRef(References.fresh("R")),
                  "northmoor-hub",
                  time.instant(),
                  by);
          for (var one : new String[] {"social.worker", "named.nurse", "service.manager"}) {
            access.grant(child, new Grantee.Person(new PractitionerId(one)), "Works with it", by);
          }
          return child;
        }));
  }
}

package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.ExploitationConcernOpened;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.product.VirtualTime;

/** A day of birth is entered and the way to adult services begins, usable by everybody. */
class AdulthoodPagesTest extends BrowserTest {

  @Autowired CaseFiles files;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transactions;
  @Autowired VirtualTime time;

  @Test
  void a_birthday_that_could_pass_unseen_is_entered_and_the_way_begins() {
    var child = child();
    var today = LocalDate.ofInstant(time.instant(), LondonTime.ZONE);
    var worker = signedIn("team.manager").goesTo("/cases/" + child);
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() ->
            assertThat(worker.goesTo("/cases/" + child).main().innerText())
                .contains("nobody is told when they turn 16"));
    Looked.at("case-birth-unknown", worker.page());
    worker.goesTo("/cases/" + child + "/adult-services");
    Looked.at("adult-services-none", worker.page());

    worker.goesTo("/cases/" + child + "/date-of-birth");
    Looked.at("date-of-birth", worker.page());
    worker.page().locator("#reason").fill("The school has it");
    worker.press("Save the date of birth");
    assertThat(worker.problems().innerText()).contains("Enter the date of birth");
    assertThat(worker.page().locator("#reason").inputValue()).isEqualTo("The school has it");
    Looked.at("date-of-birth-refused", worker.page());
    date(worker.page(), "born", today.minusYears(16).minusMonths(2));
    worker.press("Save the date of birth");
    worker.page().locator("text=Not known before").waitFor();
    Looked.at("date-of-birth-changed", worker.page());

    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() ->
            assertThat(worker.goesTo("/cases/" + child + "/adult-services").main().innerText())
                .contains("Under way", "refer to adult services"));
    Looked.at("adult-services-under-way", worker.page());
    assertThat(worker.main().locator("h1").count()).isEqualTo(1);
    worker.goesTo("/cases/" + child);
    assertThat(worker.main().innerText()).contains("Towards adulthood", "Under way");
    Looked.at("case-under-way", worker.page());

    var outsider = signedIn("adult.worker").goesTo("/cases/" + child + "/adult-services");
    assertThat(outsider.main().innerText()).doesNotContain("Child E9", "Under way");
  }

  private static void date(Page page, String field, LocalDate day) {
    page.locator("[id='" + field + ".day']").fill(String.valueOf(day.getDayOfMonth()));
    page.locator("[id='" + field + ".month']").fill(String.valueOf(day.getMonthValue()));
    page.locator("[id='" + field + ".year']").fill(String.valueOf(day.getYear()));
  }

  private CaseRef child() {
    return Objects.requireNonNull(
        transactions.execute(status -> {
          var contact = new ContactRef(References.fresh("R"));
          var child =
              files.open(
                  new NewChild("Child E9", null, 14),
                  contact,
                  "northmoor-hub",
                  time.instant(),
                  new PractitionerId("hub.screener"));
          events.publishEvent(
              new ExploitationConcernOpened(child, contact, time.instant(), time.instant()));
          return child;
        }));
  }
}

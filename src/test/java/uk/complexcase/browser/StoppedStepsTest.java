package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.product.VirtualTime;

/**
 * A worker fails on purpose; managers find what stands still, read what it means and have it tried
 * again.
 */
class StoppedStepsTest extends BrowserTest {

  private static final String PROCESS = "stopped-step-exercise";
  private static final String JOB = "stopped-step-exercise-letter";

  @Autowired CamundaClient client;
  @Autowired CaseFiles files;
  @Autowired CaseAccess access;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;
  @Autowired VirtualTime time;

  /** Of the class: a request of the worker before may still take the next job. */
  private static final AtomicBoolean broken = new AtomicBoolean(true);

  private static final List<String> sent = Collections.synchronizedList(new ArrayList<>());
  private final ConcurrentLinkedQueue<Long> begun = new ConcurrentLinkedQueue<>();
  private JobWorker worker;

  @BeforeEach
  void aWorkerThatFails() {
    broken.set(true);
    sent.clear();
    client
        .newDeployResourceCommand()
        .addProcessModel(
            Bpmn.createExecutableProcess(PROCESS)
                .name("Letter to the family")
                .startEvent("Asked")
                .name("Letter asked for")
                .serviceTask(
                    "SendLetter",
                    task -> task.name("Send the letter").zeebeJobType(JOB).zeebeJobRetries("3"))
                .endEvent("Sent", end -> end.name("Letter sent"))
                .done(),
            PROCESS + ".bpmn")
        .send()
        .join();
    worker =
        client
            .newWorker()
            .jobType(JOB)
            .handler(this::send)
            .timeout(Duration.ofMinutes(1))
            .streamEnabled(false)
            .pollInterval(Duration.ofMillis(100))
            .open();
  }

  private synchronized void send(JobClient jobs, ActivatedJob job) {
    if (broken.get()) {
      jobs.newFailCommand(job)
          .retries(job.getRetries() - 1)
          .errorMessage("java.net.ConnectException: Connection refused, letter of Jamie Doe")
          .send()
          .join();
      return;
    }
    sent.add(String.valueOf(job.getVariable("caseRef")));
    jobs.newCompleteCommand(job).send().join();
  }

  @AfterEach
  void nothingIsLeftForOtherTests() {
    worker.close();
    begun.forEach(key -> {
      try {
        client.newCancelInstanceCommand(key).send().join();
      } catch (io.camunda.client.api.command.ClientException ended) {
        // it went its way in the test
      }
    });
  }

  @Test
  void a_manager_finds_it_reads_what_it_means_has_it_tried_again_and_it_is_done_once() {
    var child = child("Child O1");
    long instance = begin(child);
    var manager = signedIn("team.manager");
    var incident = found(manager, child, "Child O1");
    Looked.at("operations-incidents", manager.page());
    incident.click();
    assertThat(manager.heading().innerText())
        .isEqualTo("“Send the letter” could not be done: connection refused, 3 tries");
    assertThat(manager.main().innerText())
        .contains("Letter to the family", "Child O1", "Saved", "Not done", "Until it is put right")
        .doesNotContain("Jamie");
    manager.page().locator("details summary").click();
    assertThat(manager.main().innerText())
        .contains("java.net.ConnectException", "Connection refused")
        .doesNotContain("Jamie");
    Looked.at("operations-incident", manager.page());

    manager.press("Try again");
    assertThat(manager.problems().innerText()).contains("Say why it may be tried again");
    Looked.at("operations-incident-refused", manager.page());
    broken.set(false);
    manager.page().locator("#reason").fill("The letter system is back.");
    manager.press("Try again");
    manager.page().locator("text=It is being tried again").first().waitFor();

    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(sentLetters()).containsExactly(child.value()));
    gone(manager, child, "Child O1");
    manager.goesTo("/operations/instances/" + instance);
    assertThat(manager.main().innerText()).contains("Ended", "Send the letter", "Letter sent");
    manager.page().locator("#path .djs-container").waitFor();
    Looked.at("operations-instance", manager.page());
    manager.goesTo("/cases/" + child + "/chronology");
    assertThat(manager.main().innerText())
        .contains("was tried again: “Send the letter”. Reason: The letter system is back.");
    assertThat(acts(child)).containsExactly("PROCESS_STEP_RETRIED");
    assertThat(sentLetters()).containsExactly(child.value());
  }

  @Test
  void of_two_who_retry_at_once_one_is_told_and_it_is_done_once() {
    var child = child("Child O2");
    begin(child);
    var first = signedIn("team.manager");
    var second = signedIn("service.manager");
    found(first, child, "Child O2").click();
    found(second, child, "Child O2").click();
    first.page().locator("#reason").fill("Put right.");
    second.page().locator("#reason").fill("Put right, too.");
    broken.set(false);
    first.press("Try again");
    second.press("Try again");

    second.page().locator(".moj-alert--warning").waitFor();
    assertThat(second.main().innerText()).contains("already", "Nothing was done");
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(sentLetters()).containsExactly(child.value()));
    assertThat(acts(child)).containsExactly("PROCESS_STEP_RETRIED");
  }

  @Test
  void a_restricted_child_shows_to_the_administrator_by_reference_and_to_no_manager() {
    var child = child("Child O3");
    access.restrict(
        child,
        java.util.Set.of(new PractitionerId("head.of.service")),
        "A parent works for one of the agencies.",
        PractitionerId.SYSTEM);
    begin(child);
    var administrator = signedIn("administrator");
    var incident = found(administrator, child, child.value());
    assertThat(administrator.main().innerText()).doesNotContain("Child O3");
    incident.click();
    assertThat(looked(child)).as("reading by reference is on record").contains("administrator");
    var address = administrator.page().url();
    assertThat(administrator.main().innerText())
        .contains(child.value(), "shown by reference only")
        .doesNotContain("Child O3");
    var manager = signedIn("team.manager").goesTo("/operations/incidents");
    assertThat(manager.main().innerText()).doesNotContain(child.value(), "Child O3");
    assertThat(manager.goesTo("/monitor/incidents").main().innerText())
        .doesNotContain("Send the letter");
    assertThat(administrator.goesTo("/monitor/incidents").main().innerText())
        .contains("Send the letter");
    manager.goesTo(address);
    assertThat(manager.heading().innerText()).isEqualTo("Page not found");
    long refusals = refused();
    manager.goesTo("/operations/instances?case=" + child);
    assertThat(manager.problems().innerText()).contains("There is no case with this reference");
    assertThat(refused()).as("a refused search is on record").isEqualTo(refusals + 1);
    var head = signedIn("head.of.service");
    found(head, child, "Child O3");

    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(told(child)).contains("administrator"));
    assertThat(told(child)).doesNotContain("team.manager").doesNotHaveDuplicates();
    administrator.goesTo("/notices");
    assertThat(administrator.main().innerText())
        .contains("See what stopped", child.value())
        .doesNotContain("Child O3");
  }

  @Test
  void what_holds_protection_is_not_stopped_and_the_pages_are_usable_by_everybody() {
    var child = child("Child O4");
    long instance = begin(child);
    var manager = signedIn("team.manager").goesTo("/operations/instances?case=" + child);
    Looked.at("operations-instances", manager.page());
    manager.follow("Letter to the family");
    assertThat(manager.main().innerText()).contains("This process is not stopped from here");
    manager.goesTo("/operations/instances/" + instance + "/stop");
    assertThat(manager.heading().innerText()).isEqualTo("Page not found");
    manager.goesTo("/operations/instances?case=C-0000-0000");
    assertThat(manager.problems().innerText()).contains("There is no case with this reference");
    Looked.at("operations-instances-none", manager.page());
    manager.goesTo("/operations/health");
    assertThat(manager.main().innerText())
        .contains("Task list", "Outbox", "Watch a clock", "read-deadline");
    Looked.at("operations-health", manager.page());
  }

  @Test
  void what_fails_again_is_not_declared_mended_and_keeps_its_place() {
    var child = child("Child O5");
    begin(child);
    var manager = signedIn("team.manager");
    found(manager, child, "Child O5").click();
    var address = manager.page().url();
    manager.page().locator("#reason").fill("W".repeat(80));
    manager.press("Try again");
    manager.page().locator("text=It is being tried again").first().waitFor();

    var again = manager.page().locator("text=It was tried again and failed again");
    for (int tries = 0; again.count() == 0 && tries < 120; tries++) {
      manager.page().waitForTimeout(500);
      manager.goesTo(address);
    }
    assertThat(manager.main().innerText())
        .contains("failed again", "Not done")
        .doesNotContain("Nothing is left to do here");
    Looked.at("operations-incident-again", manager.page());
    manager.follow("See where it stands now");
    assertThat(manager.page().url()).isNotEqualTo(address);
    assertThat(manager.heading().innerText()).endsWith("6 tries");
    manager.page().locator("details summary").click();
    assertThat(manager.main().innerText()).contains("JOB_NO_RETRIES");
    Looked.at("operations-incident-stands-again", manager.page());
  }

  @Test
  void the_way_of_a_process_where_nothing_is_stuck_is_coloured_without_an_error() {
    broken.set(false);
    var child = child("Child O6");
    long instance = begin(child);
    var manager = signedIn("team.manager");
    var errors = new ArrayList<String>();
    manager.page().onPageError(errors::add);
    for (int tries = 0; tries < 60; tries++) {
      manager.goesTo("/operations/instances/" + instance);
      if (manager.main().innerText().contains("Letter sent")) {
        break;
      }
      manager.page().waitForTimeout(500);
    }
    manager.page().locator("#path .app-been").first().waitFor();

    assertThat(errors).isEmpty();
    assertThat(manager.main().locator("a[href^='/operations/instances?case=']").count()).isOne();
    Looked.at("operations-instance-ended", manager.page());
    manager.page().setViewportSize(320, 640);
    manager.page().reload();
    manager.page().locator("#path [data-element-id='Sent'].app-been").waitFor();
    assertThat(
            manager
                .page()
                .evaluate(
                    """
                    (() => {
                      const frame = document.querySelector('.djs-container').getBoundingClientRect()
                      const last = document.querySelector("#path [data-element-id='Sent'] .djs-visual")
                      const box = last.getBoundingClientRect()
                      return box.left >= frame.left && box.right <= frame.right
                    })()
                    """))
        .as("the last step is in view on a phone")
        .isEqualTo(true);
  }

  @Test
  void a_diagram_opens_where_work_stands_on_a_phone_and_neither_tab_nor_wheel_empties_it() {
    shortcut.screen(shortcut.refer("Child O7"));
    var manager = signedIn("hub.manager");
    manager.page().setViewportSize(320, 640);
    manager.goesTo("/monitor/processes/referral-pathway");
    var badge = manager.page().locator("a.app-on-diagram").first();
    badge.waitFor();
    assertThat(within(manager)).as("a count is in view at first").isTrue();

    var last = manager.page().locator("a.app-on-diagram").last();
    last.focus();
    manager.page().waitForTimeout(200);
    assertThat(
            manager
                .page()
                .evaluate(
                    "(() => { const f = document.querySelector('.djs-container');"
                        + " return f.scrollLeft + f.scrollTop })()"))
        .isEqualTo(0);
    assertThat(within(manager)).as("what is focused is in view").isTrue();

    manager.page().locator(".djs-container").scrollIntoViewIfNeeded();
    manager.page().locator(".djs-container").hover();
    var before = manager.page().evaluate("window.scrollY");
    manager.page().mouse().wheel(0, 200);
    manager.page().waitForFunction("before => window.scrollY > before", before);
  }

  /** Whether the focused count, or else some count, lies within the frame of the drawing. */
  private static boolean within(Person person) {
    return (boolean)
        person
            .page()
            .evaluate(
                """
                (() => {
                  const frame = document.querySelector('.djs-container').getBoundingClientRect()
                  const focused = document.activeElement.closest('a.app-on-diagram')
                  const counts = focused ? [focused] : [...document.querySelectorAll('a.app-on-diagram')]
                  return counts.some((it) => {
                    const box = it.getBoundingClientRect()
                    return box.left >= frame.left && box.right <= frame.right
                      && box.top >= frame.top && box.bottom <= frame.bottom
                  })
                })()
                """);
  }

  private List<String> looked(CaseRef child) {
    return jdbc.sql("select actor from audit_entry where subject = ? and detail = 'incident'")
        .param(child.value())
        .query(String.class)
        .list();
  }

  private long refused() {
    return jdbc.sql(
            "select count(*) from audit_entry where act = 'ACCESS_REFUSED'"
                + " and actor = 'team.manager' and subject = 'GET /operations/instances'")
        .query(Long.class)
        .single();
  }

  private long begin(CaseRef child) {
    long key =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId(PROCESS)
            .latestVersion()
            .variables(Map.of("caseRef", child.value()))
            .send()
            .join()
            .getProcessInstanceKey();
    begun.add(key);
    return key;
  }

  private Locator found(Person person, CaseRef child, String shown) {
    var row =
        person.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(shown));
    person.goesTo("/operations/incidents");
    for (int tries = 0; row.count() == 0 && tries < 60; tries++) {
      person.page().waitForTimeout(500);
      person.page().reload();
    }
    assertThat(row.count()).as("incident about " + child).isOne();
    return row.locator("a").first();
  }

  private void gone(Person person, CaseRef child, String shown) {
    var row =
        person.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(shown));
    for (int tries = 0; tries < 60; tries++) {
      person.goesTo("/operations/incidents");
      if (row.count() == 0) {
        return;
      }
      person.page().waitForTimeout(500);
    }
    throw new AssertionError("Still there: incident about " + child);
  }

  private synchronized List<String> sentLetters() {
    return List.copyOf(sent);
  }

  private List<String> acts(CaseRef child) {
    return jdbc.sql("select act from audit_entry where subject = ? and act like 'PROCESS_%'")
        .param(child.value())
        .query(String.class)
        .list();
  }

  private List<String> told(CaseRef child) {
    return jdbc.sql("select recipient from notice where reference = ? and kind = 'PROCESS_STUCK'")
        .param(child.value())
        .query(String.class)
        .list();
  }

  private CaseRef child(String name) {
    return Objects.requireNonNull(
        transactions.execute(status ->
            files.open(
                new NewChild(name, LocalDate.of(2012, 5, 4), null),
                new ContactRef(References.fresh("R")),
                "northmoor-hub",
                time.instant(),
                new PractitionerId("hub.screener"))));
  }
}

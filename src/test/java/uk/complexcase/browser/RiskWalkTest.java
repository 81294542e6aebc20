package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.ReferredToComplexSafeguarding;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.product.VirtualTime;

/**
 * The complex safeguarding team's work with one child in the browser, from a low referral that is
 * raised to its closing; every form empty, and with what is said when it is sent so.
 */
class RiskWalkTest extends BrowserTest {

  private static final String MANAGER = "cs.manager";
  private static final String WORKER = "cs.worker";
  private static final PractitionerId SOCIAL = new PractitionerId("social.worker");

  @Autowired CaseFiles files;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;
  @Autowired VirtualTime time;

  private final Map<String, Person> people = new HashMap<>();

  @Test
  void a_child_is_referred_low_and_then_high_and_the_team_works_until_it_closes() {
    var child = child().value();
    refer(child, "LOW");
    task(MANAGER, "DecideGovernance", child, "risk-governance");
    task("parent.worker", "OfferParentWorker", child, "risk-parent");

    refer(child, "HIGH");

    task(MANAGER, "NoteAllocation", child, "risk-name-worker");
    task("service.manager", "ConsiderCareAndLegal", child, "risk-care-and-legal");
    gone(MANAGER, "DecideGovernance", child);
    shortcut.submit(
        MANAGER, child, "NoteAllocation", Map.of("csWorker", WORKER, "jointWork", "Weekly"));
    task(WORKER, "AssessPhoenix", child, "risk-phoenix");
    shortcut.submit(
        WORKER,
        child,
        "AssessPhoenix",
        Map.of(
            "childWords", "They are my mates",
            "phoenixFound", "Older peers",
            "strengths", "The coach",
            "levelWhy", "Lifts on Fridays",
            "toolResult", "HIGH",
            "riskLevel", "MEDIUM",
            "agreedWith", MANAGER,
            "belowThreshold", "YES"));
    task(MANAGER, "CountersignCsLevel", child, "risk-countersign");
    task(WORKER, "ConsiderHazard", child, "risk-hazard");
    task(WORKER, "WritePlan", child, "risk-plan");
    task(MANAGER, "DecideMace", child, "risk-panel");
    var page = person(MANAGER).goesTo("/cases/" + child + "/risk");
    assertThat(page.main().innerText()).contains("Waits for a manager to agree");
    page.press("Ask for the review now");
    assertThat(page.problems().innerText()).contains("Write what is new");
    Looked.at("risk-levels-refused", page.page());

    shortcut.submit(
        MANAGER,
        child,
        "CountersignCsLevel",
        Map.of("countersign", "SET_BACK", "countersignReason", "Weigh the phones again"));
    shortcut.submit(
        WORKER, child, "ConsiderHazard", Map.of("hazard", "SET", "hazardReason", "Known adults"));
    task(WORKER, "ReviewRisk", child, "risk-review");
    shortcut.submit(WORKER, child, "ReviewRisk", review("HIGH", "NO"));
    task(WORKER, "ConsiderHazard", child, "risk-hazard-again");
    Looked.at("risk-levels", page.goesTo("/cases/" + child + "/risk").page());
    Looked.at("risk-case", page.goesTo("/cases/" + child).page());

    ends(child);
    Looked.at("risk-levels-closed", page.goesTo("/cases/" + child + "/risk").page());
    assertThat(signedIn("named.nurse").goesTo("/cases/" + child + "/risk").heading().innerText())
        .isEqualTo("Page not found");
  }

  /** A review that proposes closing: what the team had open ends, what social care has does not. */
  private void ends(String child) {
    person(MANAGER).goesTo("/cases/" + child + "/risk");
    person(MANAGER).page().locator("#because").fill("Nothing was heard for months");
    person(MANAGER).press("Ask for the review now");
    shortcut.submit(WORKER, child, "ReviewRisk", review("LOW", "YES"));
    task(MANAGER, "DecideClosure", child, "risk-closing");
    shortcut.submit(
        MANAGER,
        child,
        "DecideClosure",
        Map.of("closureDecision", "CLOSE", "closureReason", "Settled", "hazardCleared", "YES"));
    gone(WORKER, "WritePlan", child);
    gone(MANAGER, "DecideMace", child);
    gone("parent.worker", "OfferParentWorker", child);
    task("service.manager", "ConsiderCareAndLegal", child, "risk-care-and-legal-after-closing");
  }

  private static Map<String, Object> review(String level, String closes) {
    return Map.of(
        "childWords", "It is better now",
        "whatHelped", "The coach",
        "levelWhy", "What is seen",
        "toolResult", level,
        "riskLevel", level,
        "agreedWith", MANAGER,
        "goals", "See my brother",
        "planChanges", "None",
        "closureProposed", closes);
  }

  private Person person(String user) {
    return people.computeIfAbsent(user, this::signedIn);
  }

  private void task(String user, String element, String child, String name) {
    var person = person(user).goesTo("/tasks/" + shortcut.task(user, child, element));
    var form = new TaskForm(person);
    Looked.at(name, person.page());
    form.finish();
    person.problems().waitFor();
    Looked.at(name + "-refused", person.page());
  }

  private void gone(String user, String element, String child) {
    await()
        .alias(element + " is in nobody's list")
        .atMost(Duration.ofSeconds(90))
        .until(() -> !shortcut.offered(user, child, element));
  }

  private void refer(String child, String level) {
    transactions.executeWithoutResult(status ->
        events.publishEvent(
            new ReferredToComplexSafeguarding(
                new CaseRef(child),
                new ContactRef(References.fresh("R")),
                level,
                time.instant(),
                time.instant(),
                SOCIAL)));
  }

  private CaseRef child() {
    return Objects.requireNonNull(
        transactions.execute(status ->
            files.open(
                new NewChild("Child V1", LocalDate.of(2012, 5, 4), null),
                new ContactRef(References.fresh("R")),
                "northmoor-hub",
                time.instant(),
                new PractitionerId("hub.screener"))));
  }
}

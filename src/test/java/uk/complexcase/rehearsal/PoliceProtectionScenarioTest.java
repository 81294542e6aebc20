package uk.complexcase.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.ChildOutcomeDecided;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.engine.EmbeddedRuntime;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.enquiry.UrgentProtection;
import uk.complexcase.product.ProductTest;
import uk.complexcase.product.VirtualTime;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskView;

/** Police protection beside an enquiry, in virtual time. */
class PoliceProtectionScenarioTest extends ProductTest {

  @Autowired VirtualTime time;
  @Autowired EmbeddedRuntime engine;
  @Autowired PeopleDirectory people;
  @Autowired TaskDesk tasks;
  @Autowired DeadlineRegister deadlines;
  @Autowired CaseFiles files;
  @Autowired UrgentProtection protection;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transactions;

  @Test
  void policeProtectionIsRecordedBesideEverythingAndSettledInItsOwnTime() {
    at("2026-12-14T16:30");
    var child = child();
    decided(child, References.fresh("S"));
    task("team.manager", child, "AllocateEnquiry");

    at("2026-12-24T23:00");
    var said =
        protection.record(
            viewer("edt"),
            child,
            new UrgentProtection.NewOption(
                "POLICE_PROTECTION", "24 12 2026 22:40", "Inspector N91", ""),
            UUID.randomUUID().toString());

    assertThat(said).isInstanceOf(UrgentProtection.Recorded.Done.class);
    requireClock(child, "police-protection", "2026-12-27T22:40", "OPEN");
    assertThat(task("edt", child, "SettlePoliceProtection").due())
        .isEqualTo(london("2026-12-27T22:40"));
    assertThat(tasks.openOf(viewer("team.manager"), child.value()))
        .extracting(TaskView::elementId)
        .contains("AllocateEnquiry", "SeeChild");

    at("2026-12-26T10:00");
    does(
        "edt",
        child,
        "SettlePoliceProtection",
        Map.of(
            "endedAt", "26 12 2026 09:30",
            "endedHow", "SECTION_20",
            "decidedBy", "Mother, with the on-call senior manager",
            "safeNow", "Emergency foster carer"));
    requireClock(child, "police-protection", "2026-12-27T22:40", "MET");
  }

  private void at(String london) {
    time.moveTo(london(london), engine.managementAddress());
  }

  private CaseRef child() {
    return Objects.requireNonNull(
        transactions.execute(status ->
            files.open(
                new NewChild(
                    "Child C1 " + UUID.randomUUID().toString().substring(0, 6),
                    LocalDate.of(2011, 8, 3),
                    null),
                new ContactRef(References.fresh("R")),
                "northmoor-hub",
                time.instant(),
                new PractitionerId("hub.screener"))));
  }

  private void decided(CaseRef child, String discussion) {
    transactions.executeWithoutResult(status ->
        events.publishEvent(
            new ChildOutcomeDecided(
                discussion,
                1,
                child,
                "S47",
                "JOINT_S47",
                london("2026-12-14T15:00"),
                london("2026-12-15T12:00"),
                new PractitionerId("service.manager"))));
  }

  private void does(String who, CaseRef child, String element, Map<String, Object> enters) {
    var viewer = viewer(who);
    var task = task(who, child, element);
    var values = new HashMap<String, @Nullable Object>(tasks.formData(viewer, task.taskKey()));
    values.putAll(enters);
    var answer =
        tasks.submit(viewer, task.taskKey(), new FormData(values), UUID.randomUUID().toString());
    assertThat(answer).as("%s: %s", element, answer).isInstanceOf(TaskDesk.Submitted.Done.class);
  }

  private TaskView task(String who, CaseRef child, String element) {
    var viewer = viewer(who);
    return await()
        .alias(element + " for " + who)
        .atMost(Duration.ofSeconds(90))
        .until(
            () ->
                tasks.openOf(viewer, child.value()).stream()
                    .filter(one -> one.elementId().equals(element))
                    .findFirst()
                    .orElse(null),
            Objects::nonNull);
  }

  private void requireClock(CaseRef child, String code, String due, String state) {
    var clock = clock(child, code);
    assertThat(clock.due()).as(code).isEqualTo(london(due));
    assertThat(clock.state()).as(code).hasToString(state);
  }

  private Deadline clock(CaseRef child, String code) {
    return deadlines.ofOwner(child.value()).stream()
        .filter(one -> one.timescale().value().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No clock " + code));
  }

  private Viewer viewer(String id) {
    var person = people.find(new PractitionerId(id)).orElseThrow();
    return new Viewer(person.id(), person.name(), person.organisation(), person.roles());
  }

  private static Instant london(String text) {
    return LocalDateTime.parse(text).atZone(LondonTime.ZONE).toInstant();
  }
}

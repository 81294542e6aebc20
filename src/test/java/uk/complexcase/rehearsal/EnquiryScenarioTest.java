package uk.complexcase.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
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
import uk.complexcase.pathway.enquiry.EnquiryRecord;
import uk.complexcase.pathway.enquiry.UrgentProtection;
import uk.complexcase.product.ProductTest;
import uk.complexcase.product.VirtualTime;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskView;

/**
 * The second half of S03 in virtual time: from the decision of the discussion to the date of the
 * second review conference, across Christmas.
 */
class EnquiryScenarioTest extends ProductTest {

  private static final Map<String, Object> VOICES =
      Map.of(
          "childVoice", "RECORDED",
          "childWords", "\"They said they would hurt my brother\"",
          "parentsView", "RECORDED",
          "parentsWords", "Mother wants help");

  @Autowired VirtualTime time;
  @Autowired EmbeddedRuntime engine;
  @Autowired PeopleDirectory people;
  @Autowired TaskDesk tasks;
  @Autowired DeadlineRegister deadlines;
  @Autowired CaseFiles files;
  @Autowired EnquiryRecord enquiries;
  @Autowired UrgentProtection protection;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transactions;

  @Test
  void anEnquiryGoesFromTheDiscussionToTheDateOfTheSecondReviewAcrossChristmas() {
    at("2026-12-14T16:30");
    var child = child();
    decided(child, References.fresh("S"));

    at("2026-12-14T17:00");
    does("team.manager", child, "AllocateEnquiry", Map.of("allocatedTo", "social.worker"));
    does(
        "social.worker",
        child,
        "PlanEnquiry",
        Map.of(
            "policeLead", "Detective Sergeant N90",
            "seenHow", "At hospital, alone",
            "medicalNeeded", "NO",
            "parentsConsent", "AGREED",
            "linesOfEnquiry", "Who gave the telephones",
            "keptSafe", "Stays on the ward"));
    at("2026-12-15T11:00");
    does(
        "social.worker",
        child,
        "SeeChild",
        with(
            VOICES,
            "childSeen",
            "YES",
            "seenAt",
            "15 12 2026 10:15",
            "seenWho",
            "Social worker with a nurse",
            "immediateSafety",
            "Safe on the ward"));
    at("2026-12-22T15:00");
    does(
        "team.manager",
        child,
        "ConcludeEnquiry",
        with(
            VOICES,
            "informationConsidered",
            "Hospital, police and school records",
            "harmAnalysis",
            "Exploited by two adults",
            "enquiryOutcome",
            "SUBSTANTIATED_ICPC",
            "rationale",
            "The risk goes on",
            "outcomeTeller",
            "social.worker"));
    at("2026-12-23T12:00");
    does(
        "social.worker",
        child,
        "TellOutcome",
        Map.of(
            "childTold", "YES",
            "childToldHow", "On a visit",
            "familyTold", "YES",
            "familyToldHow", "Mother, at home",
            "toldAt", "23 12 2026 10:00"));

    requireClock(child, "initial-conference", "2027-01-07T17:00", "OPEN");
    assertThat(clock(child, "initial-conference").explanation())
        .contains("25 December", "28 December", "1 January")
        .doesNotContain("24 December", "29 December", "30 December", "31 December");

    at("2027-01-06T13:00");
    does(
        "conference.chair",
        child,
        "HoldConference",
        with(
            VOICES,
            "heldAt",
            "6 1 2027 10:00",
            "agenciesAtConference",
            List.of("CSC", "POLICE", "HEALTH", "EDUCATION"),
            "conferenceAnalysis",
            "Likely to happen again",
            "conferenceDecision",
            "PLAN",
            "planCategory",
            "SEXUAL",
            "planOutline",
            "Safe adults named, contact stopped",
            "leadWorker",
            "social.worker2",
            "rationale",
            "Agreed by all"));
    requireClock(child, "initial-conference", "2027-01-07T17:00", "MET");
    requireClock(child, "core-group", "2027-01-20T17:00", "OPEN");
    requireClock(child, "review-conference-first", "2027-04-06T17:00", "OPEN");
    assertThat(files.identity(viewer("team.manager"), child).status())
        .isEqualTo("Child protection plan");

    at("2027-01-20T15:00");
    does(
        "social.worker2",
        child,
        "HoldCoreGroup",
        Map.of(
            "heldAt", "20 1 2027 14:00",
            "agenciesAtCoreGroup", List.of("CSC", "EDUCATION"),
            "planSteps", "School: a safe adult, by Friday",
            "nextCoreGroupOn", "17 2 2027"));
    at("2027-04-06T15:00");
    does(
        "conference.chair",
        child,
        "HoldReview",
        with(
            VOICES,
            "heldAt",
            "6 4 2027 10:00",
            "agenciesAtReview",
            List.of("CSC", "POLICE"),
            "planProgress",
            "Contact has stopped",
            "reviewDecision",
            "PLAN",
            "planChanges",
            "Goes on for six months",
            "rationale",
            "Not yet safe"));

    requireClock(child, "child-seen", "2026-12-15T12:00", "MET");
    requireClock(child, "core-group", "2027-01-20T17:00", "MET");
    requireClock(child, "review-conference-first", "2027-04-06T17:00", "MET");
    requireClock(child, "review-conference-next", "2027-10-06T17:00", "OPEN");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(tasks.openOf(viewer("team.manager"), child.value())).isEmpty());
    assertThat(enquiries.openSteps(viewer("team.manager"), child))
        .singleElement()
        .satisfies(step -> {
          assertThat(step.sentence()).contains("next review conference");
          assertThat(step.due()).isEqualTo(london("2027-10-06T17:00"));
        });
    assertThat(files.chronology(viewer("team.manager"), child))
        .extracting(ChronologyEntry::text)
        .noneMatch(line -> line.contains("Child C1") || line.contains("brother"));
  }

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
        .atMost(Duration.ofSeconds(20))
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

  private static Map<String, Object> with(Map<String, Object> base, Object... more) {
    var all = new HashMap<>(base);
    for (int i = 0; i < more.length; i += 2) {
      all.put((String) more[i], more[i + 1]);
    }
    return Map.copyOf(all);
  }
}

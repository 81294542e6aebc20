package uk.complexcase.pathway.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.cases.casefile.OwnWords.Spoken;
import uk.complexcase.cases.events.ChildOutcomeDecided;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineChange;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.fixtures.RoomBehaviour;
import uk.complexcase.pathway.fixtures.RoomsBelow;
import uk.complexcase.work.tasks.SubmissionOutcome.Accepted;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.SubmissionOutcome.Refused;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** The enquiry room on the real rooms below it, on both databases. */
class EnquiryRoomTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** This room and those it stands on. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(RoomsBelow.class)
  @ComponentScan(
      basePackages = "uk.complexcase.pathway.enquiry",
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = RoomsBelow.LEFT_OUT))
  static class Rooms {}

  /** Every step commits, as in the product; each test makes its own children. */
  @Import(Rooms.class)
  @RecordApplicationEvents
  abstract static class Behaviour extends RoomBehaviour {

    static final Viewer MANAGER = viewer("t.manager", Role.CSC_TEAM_MANAGER);
    static final Viewer WORKER = viewer("s.worker", Role.CSC_SOCIAL_WORKER);
    static final Viewer CHAIR = viewer("c.chair", Role.CP_CHAIR);
    static final Viewer STRANGER = viewer("n.nurse", Role.HEALTH_SAFEGUARDING);

    static final Map<String, Object> VOICES =
        Map.of(
            "childVoice", "RECORDED",
            "childWords", "\"I want to stay with my aunt\"",
            "parentsView", "NOT_SAFE_TO_SEEK",
            "parentsWords", "The father is suspected");
    static final Map<String, Object> NOT_SOUGHT =
        Map.of(
            "childVoice", "NOT_YET_SOUGHT",
            "childWordsPlan", "The school nurse on Thursday",
            "parentsView", "NOT_YET_SOUGHT",
            "parentsWords", "After the child was seen");
    static final Map<String, Object> PLANNED =
        Map.of(
            "policeLead", "Detective Sergeant N90",
            "seenBy", "s.worker",
            "seeChildBy", "15 12 2026 11:00",
            "seenHow", "At school, alone",
            "medicalNeeded", "YES",
            "medicalPlan", "Paediatrician, tomorrow",
            "parentsConsent", "NOT_ASKED",
            "parentsConsentReason", "It would warn the person suspected",
            "linesOfEnquiry", "Who owns the two telephones",
            "keptSafe", "Stays with the aunt until Friday");
    static final Map<String, Object> SEEN =
        with(
            VOICES,
            Map.of(
                "childSeen", "YES",
                "seenAt", "15 12 2026 10:30",
                "seenWho", "Social worker, alone",
                "observed", "Bruises on one arm",
                "immediateSafety", "Safe with the aunt"));
    static final Map<String, Object> CONCLUDED =
        with(
            VOICES,
            Map.of(
                "informationConsidered", "School, health and police records",
                "harmAnalysis", "Exploited by two adults",
                "enquiryOutcome", "SUBSTANTIATED_ICPC",
                "rationale", "The risk goes on",
                "furtherHelp", "The assessment goes on",
                "outcomeTeller", "s.worker"));
    static final Map<String, Object> CONFERENCE =
        with(
            VOICES,
            Map.of(
                "heldAt", "6 1 2027 10:00",
                "agenciesAtConference", List.of("CSC", "POLICE", "HEALTH"),
                "conferenceAnalysis", "Likely to happen again",
                "conferenceDecision", "PLAN",
                "planCategory", "SEXUAL",
                "planOutline", "Safe adults named",
                "leadWorker", "s.worker",
                "rationale", "Agreed by all"));
    static final Map<String, Object> CORE_GROUP =
        Map.of(
            "heldAt", "20 1 2027 14:00",
            "agenciesAtCoreGroup", List.of("CSC", "EDUCATION"),
            "planSteps", "School: a safe adult, by Friday",
            "nextCoreGroupOn", "17 2 2027");
    static final Map<String, Object> REVIEW =
        with(
            VOICES,
            Map.of(
                "heldAt", "6 4 2027 10:00",
                "agenciesAtReview", List.of("CSC", "POLICE"),
                "planProgress", "Contact has stopped",
                "reviewDecision", "PLAN",
                "planChanges", "Three more months",
                "rationale", "Not yet safe"));

    @Autowired HearingOutcomes hearing;
    @Autowired Enquiries enquiries;
    @Autowired EnquiryDecisions decisions;
    @Autowired LegalOptions options;
    @Autowired EnquiryClocks clocks;
    @Autowired EnquiryRecord record;
    @Autowired OpenSteps steps;
    @Autowired SaidToEnquiry ownWords;
    @Autowired UrgentProtection protection;
    @Autowired ApplicationEvents events;

    private final String discussion = References.fresh("S");

    @BeforeEach
    void people_and_a_december_afternoon() {
      given("2026-12-14T16:30", MANAGER, WORKER, CHAIR, STRANGER);
    }

    // opening

    @Test
    void a_decision_for_an_enquiry_opens_one_with_the_clocks_of_the_discussion() {
      var child = child();

      hear(decided(child, "S47", "JOINT_S47"));

      var enquiry = enquiry(child);
      assertThat(enquiry.ref).matches("E-.{4}-.{4}");
      assertThat(enquiry.type).isEqualTo(EnquiryType.JOINT_S47);
      assertThat(due(enquiry, "initial-conference")).isEqualTo("2027-01-07T17:00");
      assertThat(due(enquiry, "child-seen")).isEqualTo("2026-12-15T12:00");
      assertThat(files.identity(MANAGER, child).status()).isEqualTo("Section 47 enquiry");
      assertThat(chronology(MANAGER, child))
          .contains(
              "Section 47 enquiry %s opened by strategy discussion %s: joint enquiry with the police"
                  .formatted(enquiry.ref, discussion));
      assertThat(events.stream(EnquiryOpened.class))
          .containsExactly(new EnquiryOpened(enquiry.ref));
    }

    @Test
    void a_time_to_see_the_child_that_nobody_set_is_a_day_from_the_discussion() {
      var child = child();

      hear(decided(child, 1, "BOTH", "SINGLE_AGENCY_CSC", instant("2026-12-14T15:00"), null));

      assertThat(due(enquiry(child), "child-seen")).isEqualTo("2026-12-15T15:00");
    }

    @Test
    void the_same_decision_told_twice_opens_one_enquiry() {
      var child = child();

      hear(decided(child, "S47", "JOINT_S47"));
      hear(decided(child, "S47", "JOINT_S47"));

      assertThat(all(child)).hasSize(1);
      assertThat(events.stream(EnquiryOpened.class)).hasSize(1);
    }

    @Test
    void a_police_line_or_another_outcome_opens_none_and_is_kept() {
      var child = child();
      var lines =
          List.of(
              decided(child, 1, "S47", "CRIMINAL_INVESTIGATION_ONLY", clock.instant(), null),
              decided(child, 2, "S47", "NO_S47", clock.instant(), null),
              decided(child, 3, "S17_ASSESSMENT", "JOINT_S47", clock.instant(), null));

      lines.forEach(this::hear);

      assertThat(all(child)).isEmpty();
      assertThat(lines).allMatch(told -> decisions.existsById(EnquiryDecision.fingerprint(told)));
      assertThat(files.identity(MANAGER, child).status()).isEqualTo("Referral");
    }

    @Test
    void a_decision_corrected_within_its_session_is_heard() {
      var child = child();

      hear(decided(child, "S17_ASSESSMENT", "NO_S47"));
      hear(decided(child, "S47", "JOINT_S47"));

      assertThat(all(child)).hasSize(1);
    }

    @Test
    void a_later_session_that_decides_otherwise_ends_nothing() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));

      hear(decided(child, 2, "NO_FURTHER_ACTION", "NO_S47", instant("2026-12-14T16:00"), null));

      var enquiry = enquiry(child);
      assertThat(enquiry.state).isEqualTo(Enquiry.State.OPEN);
      assertThat(clock(enquiry, "initial-conference").running()).isTrue();
      assertThat(chronology(MANAGER, child))
          .contains(
              "Session 2 of strategy discussion %s decided otherwise; section 47 enquiry %s is not ended by it"
                  .formatted(discussion, enquiry.ref));
      assertThat(prefill("allocate-enquiry", "AllocateEnquiry", enquiry).get("soFar").toString())
          .contains("Session 2 of " + discussion, "no further action, no section 47");
    }

    @Test
    void
        a_reconvened_session_counts_the_conference_from_the_first_and_may_bring_the_visit_forward() {
      var child = child();
      hear(decided(child, "S47", "SINGLE_AGENCY_CSC"));

      hear(
          decided(
              child,
              2,
              "S47",
              "JOINT_S47",
              instant("2026-12-16T10:00"),
              instant("2026-12-15T09:00")));
      hear(
          decided(
              child,
              3,
              "S47",
              "JOINT_S47",
              instant("2026-12-17T10:00"),
              instant("2026-12-19T09:00")));

      var enquiry = enquiry(child);
      assertThat(all(child)).hasSize(1);
      assertThat(enquiry.type).isEqualTo(EnquiryType.JOINT_S47);
      assertThat(due(enquiry, "initial-conference")).isEqualTo("2027-01-07T17:00");
      assertThat(due(enquiry, "child-seen")).isEqualTo("2026-12-15T09:00");
    }

    @Test
    void another_discussion_joins_the_enquiry_that_runs_and_opens_a_new_one_once_it_is_concluded() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      var first = enquiry(child);

      hear(other(child, instant("2026-12-16T10:00")));
      assertThat(all(child)).hasSize(1);

      conclude(first, "NOT_SUBSTANTIATED");
      hear(other(child, instant("2026-12-18T10:00")));
      assertThat(all(child)).hasSize(2);
    }

    // steps

    @Test
    void an_empty_form_is_refused_field_by_field() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      var enquiry = enquiry(child);
      enquiry.conferenceAt = enquiry.decidedAt;
      enquiry = enquiries.save(enquiry);
      options.save(policeProtection(child, enquiry));

      for (var form : forms()) {
        var outcome = submit(task(form.formId(), "Any", enquiry, MANAGER), Map.of());
        assertThat(outcome).as(form.formId()).isInstanceOf(Refused.class);
      }
      assertThat(forms())
          .extracting(TaskSubmission::formId)
          .containsExactlyInAnyOrder(
              "allocate-enquiry",
              "plan-enquiry",
              "see-child",
              "conclude-enquiry",
              "tell-enquiry-outcome",
              "hold-conference",
              "hold-core-group",
              "hold-review-conference",
              "settle-police-protection");
    }

    @Test
    void the_worker_who_is_named_may_open_the_file_and_others_may_not() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      assertThat(access.mayOpen(WORKER, child)).isFalse();

      var done =
          accepted(
              "allocate-enquiry",
              "AllocateEnquiry",
              enquiry(child),
              MANAGER,
              Map.of("allocatedTo", "s.worker"));

      assertThat(done.variables()).containsExactly(Map.entry("enquiryWorker", "s.worker"));
      assertThat(access.mayOpen(WORKER, child)).isTrue();
      assertThat(access.mayOpen(STRANGER, child)).isFalse();
      assertThat(
              problems(
                  "allocate-enquiry",
                  "AllocateEnquiry",
                  enquiry(child),
                  MANAGER,
                  Map.of("allocatedTo", "n.nurse")))
          .containsExactly("allocatedTo");
    }

    @Test
    void the_plan_brings_the_visit_forward_and_never_back() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      var enquiry = enquiry(child);
      assertThat(prefill("plan-enquiry", "PlanEnquiry", enquiry))
          .containsEntry("seeChildBy", "15 12 2026 12:00")
          .containsEntry("enquiryType", "JOINT_S47");

      assertThat(
              problems(
                  "plan-enquiry",
                  "PlanEnquiry",
                  enquiry,
                  WORKER,
                  with(PLANNED, Map.of("seeChildBy", "15 12 2026 12:01"))))
          .containsExactly("seeChildBy");

      accepted("plan-enquiry", "PlanEnquiry", enquiry, WORKER, PLANNED);
      assertThat(due(enquiry, "child-seen")).isEqualTo("2026-12-15T11:00");
      assertThat(deadlines.historyOf(clock(enquiry, "child-seen").id()))
          .extracting(DeadlineChange::reason)
          .endsWith("Set by the plan of the enquiry");
    }

    @Test
    void a_child_who_was_seen_stops_the_clock_at_the_moment_of_seeing() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      clock.moveTo(instant("2026-12-16T09:00"));

      var done = accepted("see-child", "SeeChild", enquiry(child), WORKER, SEEN);

      assertThat(done.variables()).containsExactly(Map.entry("tryAgain", false));
      assertThat(clock(enquiry(child), "child-seen").state()).isEqualTo(DeadlineState.MET);
      assertThat(prefill("conclude-enquiry", "ConcludeEnquiry", enquiry(child)))
          .containsEntry("childWords", "\"I want to stay with my aunt\"");
      assertThat(ownWords.spoken(MANAGER, child))
          .containsExactly(
              new Spoken(
                  clock.instant(),
                  "\"I want to stay with my aunt\"",
                  "said in section 47 enquiry " + enquiry(child).ref));
    }

    @Test
    void a_child_who_was_not_seen_is_tried_again_and_only_a_manager_goes_on_without() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      var enquiry = enquiry(child);
      var tried =
          Map.<String, Object>of(
              "childSeen", "NO",
              "notSeenReason", "Nobody opened at 18:00",
              "tryAgain", "YES",
              "immediateSafety", "Police asked for a safe-and-well check");

      assertThat(accepted("see-child", "SeeChild", enquiry, WORKER, tried).variables())
          .containsExactly(Map.entry("tryAgain", true));
      assertThat(clock(enquiry, "child-seen").running()).isTrue();

      var without = with(with(tried, NOT_SOUGHT), Map.of("tryAgain", "NO"));
      assertThat(problems("see-child", "SeeChild", enquiry, WORKER, without))
          .containsExactly("tryAgain");

      accepted("see-child", "SeeChild", enquiry, MANAGER, without);
      assertThat(clock(enquiry, "child-seen").state()).isEqualTo(DeadlineState.CANCELLED);
    }

    @Test
    void the_childs_words_stand_before_the_end_of_an_enquiry_and_never_before_a_conference() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      var enquiry = enquiry(child);
      var silent = with(without(CONCLUDED, "childWords"), NOT_SOUGHT);

      for (var ending : List.of("NOT_SUBSTANTIATED", "SUBSTANTIATED_NO_CONTINUING_RISK")) {
        assertThat(
                problems(
                    "conclude-enquiry",
                    "ConcludeEnquiry",
                    enquiry,
                    MANAGER,
                    with(silent, Map.of("enquiryOutcome", ending))))
            .containsExactly("childVoice");
      }
      accepted("conclude-enquiry", "ConcludeEnquiry", enquiry, MANAGER, silent);
      assertThat(enquiry(child).outcome).isEqualTo(S47Outcome.SUBSTANTIATED_ICPC);
    }

    @Test
    void words_that_are_not_safe_to_seek_let_an_enquiry_end_with_the_reason() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      var unsafe =
          with(
              without(CONCLUDED, "childWords"),
              Map.of(
                  "childVoice", "NOT_SAFE_TO_SEEK",
                  "childWordsPlan", "An infant of two weeks",
                  "enquiryOutcome", "NOT_SUBSTANTIATED"));

      accepted("conclude-enquiry", "ConcludeEnquiry", enquiry(child), MANAGER, unsafe);

      assertThat(
              problems(
                  "conclude-enquiry",
                  "ConcludeEnquiry",
                  enquiry(child),
                  MANAGER,
                  without(unsafe, "childWordsPlan")))
          .containsExactly("childWordsPlan");
    }

    @Test
    void without_a_conference_its_clock_is_cancelled_with_the_reason() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      var enquiry = enquiry(child);

      conclude(enquiry, "SUBSTANTIATED_NO_CONTINUING_RISK");

      var conference = clock(enquiry, "initial-conference");
      assertThat(conference.state()).isEqualTo(DeadlineState.CANCELLED);
      assertThat(deadlines.historyOf(conference.id()))
          .extracting(DeadlineChange::reason)
          .endsWith("No conference: Substantiated, no continuing risk");
      assertThat(access.mayOpen(CHAIR, child)).isFalse();
    }

    @Test
    void s03_from_the_conference_to_the_date_of_the_second_review() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      clock.moveTo(instant("2026-12-15T12:30"));
      accepted("see-child", "SeeChild", enquiry(child), WORKER, SEEN);
      conclude(enquiry(child), "SUBSTANTIATED_ICPC");
      assertThat(access.mayOpen(CHAIR, child)).isTrue();

      clock.moveTo(instant("2027-01-06T12:00"));
      accepted("hold-conference", "HoldConference", enquiry(child), CHAIR, CONFERENCE);

      var enquiry = enquiry(child);
      assertThat(clock(enquiry, "initial-conference").state()).isEqualTo(DeadlineState.MET);
      assertThat(due(enquiry, "core-group")).isEqualTo("2027-01-20T17:00");
      assertThat(due(enquiry, "review-conference-first")).isEqualTo("2027-04-06T17:00");
      assertThat(files.identity(MANAGER, child).status()).isEqualTo("Child protection plan");

      clock.moveTo(instant("2027-01-20T16:00"));
      accepted("hold-core-group", "HoldCoreGroup", enquiry, WORKER, CORE_GROUP);
      assertThat(clock(enquiry, "core-group").state()).isEqualTo(DeadlineState.MET);

      clock.moveTo(instant("2027-04-06T12:00"));
      accepted("hold-review-conference", "HoldReview", enquiry, CHAIR, REVIEW);
      assertThat(clock(enquiry, "review-conference-first").state()).isEqualTo(DeadlineState.MET);
      assertThat(due(enquiry, "review-conference-next")).isEqualTo("2027-10-06T17:00");
      assertThat(steps.openSteps(MANAGER, child))
          .extracting(OpenStep::sentence)
          .containsExactly("Section 47 enquiry " + enquiry.ref + ": next review conference");
    }

    @Test
    void each_further_review_dates_the_next_until_the_plan_ends() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      clock.moveTo(instant("2026-12-15T12:30"));
      accepted("see-child", "SeeChild", enquiry(child), WORKER, SEEN);
      conclude(enquiry(child), "SUBSTANTIATED_ICPC");
      told(child);
      clock.moveTo(instant("2027-01-06T12:00"));
      accepted("hold-conference", "HoldConference", enquiry(child), CHAIR, CONFERENCE);
      clock.moveTo(instant("2027-01-20T16:00"));
      accepted("hold-core-group", "HoldCoreGroup", enquiry(child), WORKER, CORE_GROUP);
      clock.moveTo(instant("2027-04-06T12:00"));
      accepted("hold-review-conference", "HoldReview", enquiry(child), CHAIR, REVIEW);
      assertThat(enquiry(child).state).isEqualTo(Enquiry.State.CONCLUDED);

      clock.moveTo(instant("2027-10-06T12:00"));
      var again = new HashMap<>(REVIEW);
      again.put("heldAt", "5 4 2027 10:00");
      assertThat(problems("hold-review-conference", "HoldNextReview", enquiry(child), CHAIR, again))
          .containsExactly("heldAt");
      again.put("heldAt", "6 10 2027 10:00");
      accepted("hold-review-conference", "HoldNextReview", enquiry(child), CHAIR, again);

      assertThat(reviews(child)).containsExactly("2027-10-06T17:00 MET", "2028-04-06T17:00 OPEN");
      assertThat(steps.openSteps(MANAGER, child))
          .extracting(OpenStep::elementId)
          .containsExactly("HoldNextReview");

      clock.moveTo(instant("2028-04-05T12:00"));
      again.put("heldAt", "5 4 2028 10:00");
      again.put("reviewDecision", "NO_PLAN_CIN");
      accepted("hold-review-conference", "HoldNextReview", enquiry(child), CHAIR, again);

      assertThat(reviews(child)).containsExactly("2027-10-06T17:00 MET", "2028-04-06T17:00 MET");
      assertThat(enquiry(child).state).isEqualTo(Enquiry.State.ENDED);
      assertThat(steps.openSteps(MANAGER, child)).isEmpty();
      assertThat(files.identity(MANAGER, child).status()).isEqualTo("Child in need plan");
    }

    private void told(CaseRef child) {
      transactions.executeWithoutResult(
          status -> enquiries.hold(enquiry(child).ref).orElseThrow().told(clock.instant()));
    }

    private List<String> reviews(CaseRef child) {
      return deadlines.ofOwner(child.value()).stream()
          .filter(one -> one.timescale().value().equals("review-conference-next"))
          .sorted(Comparator.comparing(Deadline::due))
          .map(one -> one.due().atZone(LondonTime.ZONE).toLocalDateTime() + " " + one.state())
          .toList();
    }

    @Test
    void a_conference_without_protection_plan_opens_no_clock_and_closes_no_case() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      conclude(enquiry(child), "SUBSTANTIATED_ICPC");
      clock.moveTo(instant("2027-01-06T12:00"));

      accepted(
          "hold-conference",
          "HoldConference",
          enquiry(child),
          CHAIR,
          with(CONFERENCE, Map.of("conferenceDecision", "NO_PLAN_CLOSE")));

      assertThat(deadlines.find(new TimescaleCode("core-group"), Clocks.of(enquiry(child))))
          .isEmpty();
      assertThat(files.identity(MANAGER, child).status()).isEqualTo("Section 47 enquiry");
    }

    @Test
    void a_conference_cannot_end_without_a_plan_while_the_child_was_not_asked() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      conclude(enquiry(child), "SUBSTANTIATED_ICPC");
      clock.moveTo(instant("2027-01-06T12:00"));
      var silent = with(without(CONFERENCE, "childWords"), NOT_SOUGHT);

      assertThat(
              problems(
                  "hold-conference",
                  "HoldConference",
                  enquiry(child),
                  CHAIR,
                  with(silent, Map.of("conferenceDecision", "NO_PLAN_CIN"))))
          .containsExactly("childVoice");
      accepted("hold-conference", "HoldConference", enquiry(child), CHAIR, silent);
    }

    @Test
    void an_enquiry_ends_when_nothing_of_it_is_to_come() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      conclude(enquiry(child), "NOT_SUBSTANTIATED");
      assertThat(enquiry(child).state).isEqualTo(Enquiry.State.CONCLUDED);

      accepted(
          "tell-enquiry-outcome",
          "TellOutcome",
          enquiry(child),
          WORKER,
          Map.of(
              "childTold", "YES",
              "childToldHow", "At school, with the nurse",
              "familyTold", "NO",
              "familyToldHow", "The father is abroad; told on return",
              "toldBy", "s.worker",
              "toldAt", "14 12 2026 16:30"));

      assertThat(all(child)).extracting(one -> one.state).containsExactly(Enquiry.State.ENDED);
    }

    @Test
    void the_clock_of_each_task_is_the_one_of_the_register() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      var enquiry = enquiry(child);
      Map<String, Object> variables = Map.of("enquiryRef", enquiry.ref);

      assertThat(clocks.begin("AllocateEnquiry", variables).due())
          .isEqualTo(instant("2026-12-14T19:00"));
      assertThat(clocks.begin("PlanEnquiry", variables).due())
          .isEqualTo(instant("2026-12-15T15:00"));
      assertThat(clocks.begin("SeeChild", variables).due()).isEqualTo(instant("2026-12-15T12:00"));
      assertThat(clocks.begin("ConcludeEnquiry", variables).due())
          .isEqualTo(instant("2026-12-30T17:00"));
      assertThat(clocks.begin("HoldConference", variables).due())
          .isEqualTo(instant("2027-01-07T17:00"));
      assertThat(clocks.begin("SeeChild", Map.of()).due()).isEqualTo(clock.instant());
    }

    // urgent protection

    @Test
    void police_protection_runs_72_real_hours_from_its_beginning_whether_or_not_an_enquiry_runs() {
      var child = child();
      clock.moveTo(Instant.parse("2027-03-27T22:20:00Z"));
      var option =
          new UrgentProtection.NewOption(
              "POLICE_PROTECTION", "27 3 2027 22:10", "Inspector N91", "Found at a flat");

      var id = UUID.randomUUID().toString();
      inTransaction(() -> protection.record(MANAGER, child, option, id));
      inTransaction(() -> protection.record(MANAGER, child, option, id));

      assertThat(protection.ofChild(MANAGER, child))
          .singleElement()
          .satisfies(used -> {
            assertThat(used.due()).isEqualTo(instant("2027-03-30T23:10"));
            assertThat(used.endsHere()).isTrue();
          });
      assertThat(events.stream(PoliceProtectionRecorded.class)).isEmpty();

      var ref = protection.ofChild(MANAGER, child).getFirst().ref();
      clock.moveTo(instant("2027-03-30T10:30"));
      inTransaction(() ->
          protection.end(
              MANAGER,
              child,
              ref,
              new UrgentProtection.End("30 3 2027 10:00", "SECTION_20", "Father", "Foster carer")));
      assertThat(
              deadlines
                  .find(Clocks.POLICE_PROTECTION, options.findById(ref).orElseThrow().subject())
                  .orElseThrow()
                  .state())
          .isEqualTo(DeadlineState.MET);
    }

    @Test
    void police_protection_beside_an_enquiry_is_settled_by_a_task() {
      var child = child();
      hear(decided(child, "S47", "JOINT_S47"));
      var enquiry = enquiry(child);
      inTransaction(() ->
          protection.record(
              MANAGER,
              child,
              new UrgentProtection.NewOption(
                  "POLICE_PROTECTION", "14 12 2026 16:00", "Inspector N91", ""),
              UUID.randomUUID().toString()));
      var ref = protection.ofChild(MANAGER, child).getFirst().ref();
      assertThat(events.stream(PoliceProtectionRecorded.class))
          .containsExactly(new PoliceProtectionRecorded(enquiry.ref, ref));
      assertThat(clocks.begin("SettlePoliceProtection", Map.of("enquiryRef", enquiry.ref)).due())
          .isEqualTo(instant("2026-12-17T16:00"));
      assertThat(protection.ofChild(MANAGER, child).getFirst().endsHere()).isFalse();

      clock.moveTo(instant("2026-12-17T17:00"));
      accepted(
          "settle-police-protection",
          "SettlePoliceProtection",
          enquiry,
          MANAGER,
          Map.of(
              "endedAt", "17 12 2026 16:30",
              "endedHow", "EMERGENCY_PROTECTION_ORDER",
              "decidedBy", "Family court",
              "safeNow", "Foster carer"));

      assertThat(
              deadlines
                  .find(Clocks.POLICE_PROTECTION, options.findById(ref).orElseThrow().subject())
                  .orElseThrow()
                  .state())
          .isEqualTo(DeadlineState.MET_LATE);
      assertThat(protection.ofChild(MANAGER, child).getFirst().ended())
          .contains("Emergency protection order, decided by Family court");
    }

    @Test
    void a_legal_option_needs_its_kind_time_and_who_decided_and_no_more() {
      var child = child();
      var nothing = new UrgentProtection.NewOption("", "", "", "");

      assertThat(protection.record(MANAGER, child, nothing, "x"))
          .isInstanceOfSatisfying(
              UrgentProtection.Recorded.Refused.class,
              refused ->
                  assertThat(refused.problems())
                      .extracting(FieldProblem::field)
                      .containsExactly("kind", "beganAt", "decidedBy"));
      inTransaction(() ->
          protection.record(
              MANAGER,
              child,
              new UrgentProtection.NewOption(
                  "RECOVERY_ORDER", "14 12 2026 16:00", "Family court", ""),
              UUID.randomUUID().toString()));
      assertThat(protection.ofChild(MANAGER, child).getFirst().due()).isNull();
    }

    @Test
    void nobody_records_protection_or_reads_steps_of_a_child_they_may_not_open() {
      var child = child();
      var option = new UrgentProtection.NewOption("SECTION_20", "14 12 2026 16:00", "Somebody", "");

      assertThatThrownBy(() -> protection.ofChild(STRANGER, child)).isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> protection.record(STRANGER, child, option, "x"))
          .isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> steps.openSteps(STRANGER, child)).isInstanceOf(NotVisible.class);
      assertThat(options.findByCurrentCaseRefOrderByBeganAtDesc(child.value())).isEmpty();
      // a reference that is nobody's, by somebody who may open every unrestricted file
      var nobody = new CaseRef(References.fresh("C"));
      assertThatThrownBy(() -> protection.record(MANAGER, nobody, option, "x"))
          .isInstanceOf(NotVisible.class);
    }

    @Test
    void enquiry_and_protection_follow_the_child_into_the_file_that_holds_it() {
      var duplicate = child();
      var into = child();
      hear(decided(duplicate, "S47", "JOINT_S47"));
      used(
          duplicate,
          new UrgentProtection.NewOption(
              "POLICE_PROTECTION", "14 12 2026 16:00", "Inspector N91", "Found at a flat"));
      var ref = enquiry(duplicate).ref;

      transactions.executeWithoutResult(status ->
          files.merge(viewer("m.hub", Role.MASH_MANAGER), duplicate, into, "The same child"));

      assertThat(enquiry(into).ref).isEqualTo(ref);
      assertThat(protection.ofChild(MANAGER, into)).hasSize(1);
    }

    // emergency orders and looked-after reviews

    @Test
    void an_emergency_order_asked_for_by_the_police_runs_8_days_from_the_first_of_protection() {
      var child = child();
      clock.moveTo(instant("2027-03-29T18:00"));
      var order =
          new UrgentProtection.NewOption(
              "EMERGENCY_PROTECTION_ORDER", "29 3 2027 16:00", "Family court", "", "YES", "");
      assertThat(protection.record(MANAGER, child, order, UUID.randomUUID().toString()))
          .isInstanceOfSatisfying(
              UrgentProtection.Recorded.Refused.class,
              refused ->
                  assertThat(refused.problems())
                      .extracting(FieldProblem::field)
                      .containsExactly("designatedOfficer"));
      used(
          child,
          new UrgentProtection.NewOption(
              "POLICE_PROTECTION", "27 3 2027 22:10", "Inspector N91", ""));

      used(child, order);

      assertThat(dueOf(child, "emergency-protection-order")).isEqualTo("2027-04-03T23:59");
      assertThat(dueOf(child, "looked-after-review-first")).isEqualTo("2027-04-26T17:00");
      assertThat(steps.openSteps(MANAGER, child))
          .allSatisfy(step -> assertThat(step.due()).isNotNull())
          .extracting(OpenStep::sentence)
          .contains("Emergency protection order ends: settle what follows");
    }

    @Test
    void an_emergency_order_of_the_council_counts_from_its_own_day_or_ends_as_the_court_set_it() {
      var child = child();
      clock.moveTo(instant("2027-10-29T18:00"));
      used(
          child,
          new UrgentProtection.NewOption(
              "EMERGENCY_PROTECTION_ORDER", "29 10 2027 16:00", "Family court", "", "NO", ""));
      assertThat(dueOf(child, "emergency-protection-order")).isEqualTo("2027-11-05T23:59");

      var other = child();
      used(
          other,
          new UrgentProtection.NewOption(
              "EMERGENCY_PROTECTION_ORDER",
              "29 10 2027 16:00",
              "Court",
              "",
              "NO",
              "2 11 2027 12:00"));
      assertThat(dueOf(other, "emergency-protection-order")).isEqualTo("2027-11-02T12:00");
    }

    @Test
    void looked_after_reviews_count_from_police_protection_and_then_from_the_review_before() {
      var child = child();
      clock.moveTo(instant("2027-03-30T10:30"));
      used(
          child,
          new UrgentProtection.NewOption(
              "POLICE_PROTECTION", "27 3 2027 22:10", "Inspector N91", ""));
      assertThat(protection.lookedAfterReview(MANAGER, child)).isEmpty();
      var ref = protection.ofChild(MANAGER, child).getFirst().ref();
      inTransaction(() ->
          protection.end(
              MANAGER,
              child,
              ref,
              new UrgentProtection.End("30 3 2027 10:00", "SECTION_20", "Father", "Foster carer")));
      assertThat(protection.lookedAfterReview(MANAGER, child))
          .contains(instant("2027-04-26T17:00"));

      clock.moveTo(instant("2027-04-20T16:00"));
      lookedAfter(child, "HELD", "20 4 2027 14:00");
      assertThat(protection.lookedAfterReview(MANAGER, child))
          .contains(instant("2027-07-20T17:00"));
      clock.moveTo(instant("2027-07-20T16:00"));
      lookedAfter(child, "HELD", "20 7 2027 14:00");
      clock.moveTo(instant("2028-01-20T16:00"));
      lookedAfter(child, "HELD", "20 1 2028 14:00");
      assertThat(protection.lookedAfterReview(MANAGER, child))
          .contains(instant("2028-07-20T17:00"));
      lookedAfter(child, "ENDED", "20 1 2028 15:00");
      assertThat(protection.lookedAfterReview(MANAGER, child)).isEmpty();
    }

    private void lookedAfter(CaseRef child, String what, String at) {
      var answer =
          inTransaction(() ->
              protection.lookedAfter(
                  MANAGER, child, new UrgentProtection.LookedAfterAct(what, at, "Stays there")));
      assertThat(answer).as("%s", answer).isInstanceOf(UrgentProtection.Recorded.Done.class);
    }

    private void used(CaseRef child, UrgentProtection.NewOption option) {
      var answer =
          inTransaction(
              () -> protection.record(MANAGER, child, option, UUID.randomUUID().toString()));
      assertThat(answer).as("%s", answer).isInstanceOf(UrgentProtection.Recorded.Done.class);
    }

    private String dueOf(CaseRef child, String code) {
      return deadlines.ofOwner(child.value()).stream()
          .filter(one -> one.timescale().value().equals(code))
          .map(one -> london(one.due()))
          .findFirst()
          .orElse("none");
    }

    // how the tests say it

    private CaseRef child() {
      return opened("Child C1", LocalDate.of(2011, 8, 3), MANAGER);
    }

    private ChildOutcomeDecided decided(CaseRef child, String outcome, String type) {
      return decided(
          child, 1, outcome, type, instant("2026-12-14T15:00"), instant("2026-12-15T12:00"));
    }

    private ChildOutcomeDecided decided(
        CaseRef child,
        int session,
        String outcome,
        String type,
        Instant at,
        @Nullable Instant seeBy) {
      return new ChildOutcomeDecided(
          discussion, session, child, outcome, type, at, seeBy, MANAGER.id());
    }

    private static ChildOutcomeDecided other(CaseRef child, Instant at) {
      return new ChildOutcomeDecided(
          References.fresh("S"), 1, child, "S47", "JOINT_S47", at, null, MANAGER.id());
    }

    private void hear(ChildOutcomeDecided told) {
      transactions.executeWithoutResult(status -> hearing.on(told));
    }

    private Enquiry enquiry(CaseRef child) {
      return all(child).getFirst();
    }

    private List<Enquiry> all(CaseRef child) {
      return enquiries.findByCurrentCaseRefInOrderByOpenedAt(List.of(child.value()));
    }

    private void conclude(Enquiry enquiry, String outcome) {
      accepted(
          "conclude-enquiry",
          "ConcludeEnquiry",
          enquiry,
          MANAGER,
          with(CONCLUDED, Map.of("enquiryOutcome", outcome)));
    }

    private Deadline clock(Enquiry enquiry, String code) {
      return deadlines.find(new TimescaleCode(code), Clocks.of(enquiry)).orElseThrow();
    }

    private String due(Enquiry enquiry, String code) {
      return london(clock(enquiry, code).due());
    }

    private LegalOption policeProtection(CaseRef child, Enquiry enquiry) {
      return new LegalOption(
          UUID.randomUUID().toString(),
          child,
          enquiry.ref,
          LegalOption.Kind.POLICE_PROTECTION,
          clock.instant(),
          "Inspector N91",
          "",
          MANAGER.id(),
          clock.instant());
    }

    private Accepted accepted(
        String form, String element, Enquiry enquiry, Viewer who, Map<String, Object> values) {
      return accepted(submit(task(form, element, enquiry, who), values));
    }

    private List<String> problems(
        String form, String element, Enquiry enquiry, Viewer who, Map<String, Object> values) {
      return problems(submit(task(form, element, enquiry, who), values));
    }

    private Map<String, Object> prefill(String form, String element, Enquiry enquiry) {
      return inTransaction(() -> form(form).prefill(task(form, element, enquiry, MANAGER)));
    }

    private TaskContext task(String form, String element, Enquiry enquiry, Viewer who) {
      return new TaskContext(
          1,
          "section-47-enquiry",
          element,
          form,
          List.of(enquiry.file()),
          Map.of("enquiryRef", enquiry.ref, "caseRef", enquiry.caseRef),
          who,
          clock.instant());
    }
  }
}

package uk.complexcase.pathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.complexcase.pathway.referral.ReferralRoom.MANAGER;
import static uk.complexcase.pathway.referral.ReferralRoom.POLICE;
import static uk.complexcase.pathway.referral.ReferralRoom.REFERRER;
import static uk.complexcase.pathway.referral.ReferralRoom.SCREENER;
import static uk.complexcase.pathway.referral.ReferralRoom.TEAM_MANAGER;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.pathway.referral.ReferralRoom.Heard;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome.Accepted;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.SubmissionOutcome.Refused;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** The forms from screening to the end of a decision, on both databases. */
class PathwayFormsTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Import(ReferralRoom.class)
  @Transactional
  @RecordApplicationEvents
  abstract static class Behaviour {

    static final Map<String, Object> SCREENED =
        Map.ofEntries(
            Map.entry("concernTypes", List.of("NEGLECT")),
            Map.entry("setting", "FAMILY_NETWORK"),
            Map.entry("childrenInConcern", 1),
            Map.entry("suspects", 0),
            Map.entry("vulnerabilities", "None known"),
            Map.entry("familyHistory", "Nothing known"),
            Map.entry("identityAsked", "NOT_YET_ASKED"),
            Map.entry("familyInformed", "YES"),
            Map.entry("referrerViewIsCp", "NO"),
            Map.entry("riskToOthers", "NONE"),
            Map.entry("criminalActs", "NONE"),
            Map.entry("contextualHarm", "NO"),
            Map.entry("exploitationConcern", "NO"),
            Map.entry("significantHarmEvidence", "NO"),
            Map.entry("positionOfTrust", "NO"),
            Map.entry("screeningAnalysis", "Neglect that may be met by help"));
    static final Map<String, Object> CONFIRMED =
        Map.of(
            "screeningType", "SINGLE_AGENCY",
            "complexCriteria", "NOT_COMPLEX",
            "groupConcern", "NO",
            "stepUpReviewRequired", "NO");
    static final Map<String, Object> DECIDED =
        Map.of(
            "informationConsidered", "The referral and the screening",
            "gaps", "Nothing is missing",
            "levelOfNeed", "CHILD_IN_NEED",
            "rationale", "Needs are not met without services",
            "threshold", "MET",
            "route", "S17");
    static final Map<String, Object> NOT_MET =
        with(DECIDED, "threshold", "NOT_MET", "notMetOutcome", "EARLY_HELP");

    @Autowired List<TaskSubmission> forms;
    @Autowired ReferralDesk desk;
    @Autowired Contacts contacts;
    @Autowired Screenings screenings;
    @Autowired ThresholdDecisions decisions;
    @Autowired Assessments assessments;
    @Autowired OpeningAssessments openingAssessments;
    @Autowired AskingForDiscussion askingForDiscussion;
    @Autowired ApplicationEvents told;
    @Autowired SendingGroupConcern sendingGroupConcern;
    @Autowired TellingReferrers telling;
    @Autowired AdviceBook advice;
    @Autowired Heard heard;
    @Autowired TestClock clock;
    @Autowired TestEntityManager database;

    @BeforeEach
    void quiet() {
      heard.clear();
      clock.moveTo(TestClock.START);
    }

    @Test
    void every_form_of_the_pathway_is_taken_in_by_one_class() {
      assertThat(forms)
          .extracting(TaskSubmission::formId)
          .containsExactlyInAnyOrder(
              "call-back-referrer",
              "complete-referral",
              "confirm-in-writing",
              "screen-contact",
              "confirm-screening",
              "return-records-check",
              "review-attendance-pattern",
              "consultation",
              "take-up-group-concern",
              "consider-silver-meeting",
              "decide-threshold",
              "confirm-not-met",
              "offer-early-help",
              "allocate-assessment",
              "act-on-threat-to-life",
              "chase-outcome",
              "tell-gp",
              "record-immediate-protection",
              "refer-to-lado",
              "decide-on-allegation",
              "plan-risk-to-others",
              "decide-oversight",
              "set-up-oversight",
              "open-linked-contact",
              "refer-to-complex-safeguarding",
              "countersign-level",
              "review-route");
    }

    @Test
    void an_empty_form_is_refused_field_by_field_and_stores_nothing() {
      var ref = sent("Child A1");

      for (var form : forms) {
        var outcome =
            form.submit(
                task(form.formId(), ref, MANAGER, Map.of("agency", "POLICE")), data(Map.of()));
        assertThat(outcome).as(form.formId()).isInstanceOf(Refused.class);
      }
      assertThat(screenings.findAll()).isEmpty();
      assertThat(decisions.findAll()).isEmpty();
    }

    @Test
    void values_of_a_wrong_kind_are_refused_and_never_break() {
      var ref = sent("Child A1");
      var nonsense = new HashMap<String, @Nullable Object>();
      SCREENED.keySet().forEach(key -> nonsense.put(key, Map.of("x", List.of(1, 2))));
      DECIDED.keySet().forEach(key -> nonsense.put(key, -1.5));
      nonsense.put("riskToOthers", "MAYBE");
      nonsense.put("startedAt", "28 3 2027 01:30");

      for (var form : forms) {
        var outcome =
            form.submit(
                task(form.formId(), ref, MANAGER, Map.of("agency", "HEALTH")),
                new FormData(nonsense));
        assertThat(outcome).as(form.formId()).isInstanceOf(Refused.class);
      }
    }

    @Test
    void a_referral_goes_from_screening_to_an_owned_assessment() {
      var ref = sent("Child A1");

      var screened = accepted("screen-contact", ref, SCREENER, SCREENED);
      assertThat(screened.variables())
          .containsEntry("riskToOthers", "NONE")
          .containsEntry("harmIndicators", false)
          .containsEntry("childrenInConcern", 1)
          .hasSize(11);
      assertThat(contact(ref).status).isEqualTo(ContactStatus.SCREENING);

      var confirmed = accepted("confirm-screening", ref, SCREENER, CONFIRMED);
      assertThat(confirmed.variables()).containsEntry("agenciesToCheck", List.of()).hasSize(7);

      var decided = accepted("decide-threshold", ref, MANAGER, DECIDED);
      assertThat(decided.variables())
          .containsEntry("threshold", "MET")
          .containsEntry("route", "S17")
          .containsEntry("notMetOutcome", "")
          .containsEntry("secondConfirmationNeeded", false)
          .containsEntry("routeReviewNeeded", false);
      assertThat(contact(ref).status).isEqualTo(ContactStatus.DECIDED);
      assertThat(contact(ref).outcome).isEqualTo(ContactOutcome.REFERRAL);
      assertThat(heard.clock("referral-decision", ref.value()).orElseThrow().state())
          .isEqualTo(DeadlineState.MET);

      telling.outcome(ref);
      assertThat(desk.status(REFERRER, ref).classification())
          .isEqualTo("Threshold met: Child and family assessment (section 17).");

      var opened = openingAssessments.open(ref);
      assertThat(openingAssessments.open(ref)).isEqualTo(opened).hasSize(1);
      var assessment = assessments.findById(opened.getFirst()).orElseThrow();
      assertThat(
              heard.clock("child-and-family-assessment", assessment.caseRef).orElseThrow().origin())
          .isEqualTo(TestClock.START);

      accepted(
          task("allocate-assessment", ref, TEAM_MANAGER, Map.of("assessmentRef", assessment.ref)),
          Map.of("allocatedTo", "sw1", "seeChildBy", "5 2 2027"));
      assertThat(assessments.findById(assessment.ref).orElseThrow().allocatedTo).isEqualTo("sw1");
      assertThat(heard.audit).anyMatch(line -> line.startsWith("GRANT") && line.contains("sw1"));
      assertThat(heard.audit).noneMatch(line -> line.contains("Child A1"));
      assertThat(heard.chronology).noneMatch(line -> line.text().contains("Child A1"));
    }

    @Test
    void an_allocation_is_about_its_own_child_and_keeps_what_speaks_of_a_restricted_sibling() {
      var ref = decided(sent("Child A1", "Child A2"));
      var files =
          children.findByContactRefOrderByPosition(ref.value()).stream()
              .map(ContactChild::file)
              .toList();
      var form =
          forms.stream()
              .filter(room -> room.formId().equals("allocate-assessment"))
              .findFirst()
              .orElseThrow();
      var about = new HashSet<CaseRef>();
      for (var assessment : openingAssessments.open(ref)) {
        var task =
            task("allocate-assessment", ref, TEAM_MANAGER, Map.of("assessmentRef", assessment));
        assertThat(form.about(task)).hasSize(1);
        about.addAll(form.about(task));
        assertThat(form.prefill(task).get("decisionText").toString()).contains("Threshold met");
        heard.hidden.add(files.get(1));
        assertThat(form.prefill(task).get("decisionText").toString())
            .doesNotContain("Threshold met")
            .contains("ask the hub manager");
        heard.hidden.clear();
      }
      assertThat(about).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void an_assessment_is_given_to_nobody_but_a_social_worker() {
      var ref = decidedMet();
      var assessment = openingAssessments.open(ref).getFirst();

      assertThat(
              problems(
                  task(
                      "allocate-assessment",
                      ref,
                      TEAM_MANAGER,
                      Map.of("assessmentRef", assessment)),
                  Map.of("allocatedTo", "screener1", "seeChildBy", "5 2 2027")))
          .containsExactly("allocatedTo");
    }

    @Test
    void a_second_contact_about_a_child_joins_the_assessment_that_is_open() {
      var first = decidedMet();
      var opened = openingAssessments.open(first);
      var second = sent("Child A1");
      merge(second, first);

      assertThat(openingAssessments.open(second)).isEqualTo(opened);
      assertThat(assessments.findAll()).hasSize(1);
    }

    @Test
    void a_discussion_is_asked_for_with_what_decides_who_must_come() {
      var ref = sent("Child A1");
      accepted(
          "screen-contact",
          ref,
          SCREENER,
          with(
              with(with(SCREENED, "positionOfTrust", "YES"), "exploitationConcern", "YES"),
              "harmIndicators",
              "NO"));

      askingForDiscussion.ask(ref);

      var needed = told.stream(StrategyDiscussionNeeded.class).toList();
      assertThat(needed).hasSize(1);
      assertThat(needed.getFirst().contact()).isEqualTo(ref);
      assertThat(needed.getFirst().children()).hasSize(1);
      assertThat(needed.getFirst().informationReceivedAt()).isEqualTo(TestClock.START);
      assertThat(needed.getFirst().circumstances())
          .containsExactlyInAnyOrder("EXPLOITATION", "POSITION_OF_TRUST");
      assertThat(needed.getFirst().referringEmployer()).isEqualTo("hollin-park-academy");
      assertThat(needed.getFirst().complex()).isFalse();
    }

    @Test
    void a_threat_to_others_is_closed_only_when_another_person_confirms_it() {
      var ref = sent("Child A1");
      accepted("screen-contact", ref, SCREENER, with(SCREENED, "riskToOthers", "UNNAMED"));
      accepted("confirm-screening", ref, SCREENER, CONFIRMED);

      var decided = accepted("decide-threshold", ref, MANAGER, NOT_MET);
      assertThat(decided.variables())
          .containsEntry("secondConfirmationNeeded", true)
          .containsEntry("route", "");
      assertThat(contact(ref).status).isEqualTo(ContactStatus.SCREENING);
      assertThat(heard.clock("referral-decision", ref.value()).orElseThrow().state())
          .isEqualTo(DeadlineState.OPEN);

      var yes = Map.<String, Object>of("policeView", "Seen the same way", "notMetConfirmed", "YES");
      var no =
          Map.<String, Object>of(
              "policeView",
              "Seen otherwise",
              "notMetConfirmed",
              "NO",
              "notConfirmedReason",
              "A weapon was found");
      assertThat(problems(task("confirm-not-met", ref, MANAGER, Map.of()), yes))
          .containsExactly("notMetConfirmed");
      assertThat(accepted("confirm-not-met", ref, POLICE, no).variables())
          .containsEntry("notMetConfirmed", false);
      assertThat(prefill("decide-threshold", ref).get("notConfirmedText").toString())
          .contains("A weapon was found");

      accepted("decide-threshold", ref, MANAGER, NOT_MET);
      assertThat(decisions.findByContactRefOrderByNumber(ref.value())).hasSize(2);
      accepted("confirm-not-met", ref, POLICE, yes);
      assertThat(contact(ref).outcome).isEqualTo(ContactOutcome.EARLY_HELP);
      assertThat(heard.clock("referral-decision", ref.value()).orElseThrow().state())
          .isEqualTo(DeadlineState.MET);
    }

    @Test
    void screening_out_waits_for_the_questions_on_others_and_on_offences() {
      var ref = sent("Child A1");
      var unanswered = new HashMap<>(SCREENED);
      unanswered.remove("riskToOthers");
      unanswered.remove("criminalActs");

      assertThat(problems(task("screen-contact", ref, SCREENER, Map.of()), unanswered))
          .containsExactly("riskToOthers", "criminalActs");
    }

    @Test
    void fewer_children_than_the_referral_names_need_a_reason() {
      var ref = sent("Child D1", "Child D2");

      assertThat(problems(task("screen-contact", ref, SCREENER, Map.of()), SCREENED))
          .containsExactly("childrenInConcernReason");
    }

    @Test
    void the_referrer_reads_why_the_hub_saw_it_otherwise() {
      var ref = send(Referrals.about("Child A1").seenAsChildProtection());
      accepted("screen-contact", ref, SCREENER, SCREENED);
      accepted("confirm-screening", ref, SCREENER, CONFIRMED);

      assertThat(problems(task("decide-threshold", ref, MANAGER, Map.of()), DECIDED))
          .containsExactly("downgradeReason");
      accepted(
          "decide-threshold",
          ref,
          MANAGER,
          with(DECIDED, "downgradeReason", "No harm is evidenced"));
      assertThat(desk.status(REFERRER, ref).classification()).contains("No harm is evidenced");
    }

    @Test
    void an_exploited_and_harmed_child_is_not_left_with_an_assessment_alone_without_a_rationale() {
      var ref = sent("Child A1");
      accepted(
          "screen-contact",
          ref,
          SCREENER,
          with(SCREENED, "exploitationConcern", "YES", "harmIndicators", "YES"));
      accepted("confirm-screening", ref, SCREENER, CONFIRMED);

      assertThat(prefill("decide-threshold", ref)).containsEntry("askOptOut", true);
      assertThat(problems(task("decide-threshold", ref, MANAGER, Map.of()), DECIDED))
          .containsExactly("optOutRationale");
    }

    @Test
    void advice_shown_at_confirmation_is_kept_and_changing_it_needs_a_reason() {
      var ref = sent("Child A1");
      accepted("screen-contact", ref, SCREENER, SCREENED);
      var told =
          Map.<String, Object>of(
              "screeningTypeAdvice",
                  Map.of("type", "MULTI_AGENCY", "rule", "Harm outside the home"),
              "complexAdvice",
                  Map.of("criteria", "NOT_COMPLEX", "groupToCsTeam", false, "rule", "One child"),
              "repeatAdvice", Map.of("review", "STEP_UP_REVIEW", "rule", "Two sources"),
              "routeAdvice", Map.of("route", "S17", "rule", "No harm indicator"));
      advice.keep(contact(ref), "ConfirmScreening", told);
      advice.keep(contact(ref), "ConfirmScreening", told);

      assertThat(prefill("confirm-screening", ref))
          .containsEntry("screeningTypeAdviceText", "Multi-agency: Harm outside the home")
          .containsEntry("screeningType", "MULTI_AGENCY")
          .containsEntry("stepUpReviewAdvised", "YES")
          .containsEntry("groupConcernAdvised", "NO");
      assertThat(problems(task("confirm-screening", ref, SCREENER, Map.of()), CONFIRMED))
          .containsExactly("adviceChangeReason");
    }

    @Test
    void checks_asked_for_hold_the_contact_until_every_agency_has_returned() {
      var ref = sent("Child A1");
      accepted("screen-contact", ref, SCREENER, SCREENED);
      accepted(
          "confirm-screening",
          ref,
          SCREENER,
          with(
              CONFIRMED,
              "screeningType",
              "MULTI_AGENCY",
              "agenciesToCheck",
              List.of("POLICE", "HEALTH", "EDUCATION")));
      assertThat(contact(ref).status).isEqualTo(ContactStatus.AWAITING_INFO);
      assertThat(prefill("decide-threshold", ref).get("checksOutstandingText"))
          .isEqualTo("Not yet returned: Police, Health, Education");

      var nil = Map.<String, Object>of("recordsFound", "NIL", "recordsSearched", "All systems");
      var pattern =
          Map.<String, Object>of(
              "recordsFound", "HELD",
              "recordsSearched", "Hospital and GP",
              "recordsSummary", "Nine attendances",
              "attendancesLifetime", 9,
              "attendances12Months", 7,
              "unusualPattern", "YES");
      assertThat(
              accepted(task("return-records-check", ref, POLICE, Map.of("agency", "POLICE")), nil)
                  .variables())
          .containsEntry("unusualPattern", false);
      assertThat(
              accepted(
                      task("return-records-check", ref, POLICE, Map.of("agency", "HEALTH")),
                      pattern)
                  .variables())
          .containsEntry("unusualPattern", true);
      accepted(task("return-records-check", ref, POLICE, Map.of("agency", "EDUCATION")), nil);

      assertThat(contact(ref).status).isEqualTo(ContactStatus.SCREENING);
    }

    @Test
    void a_group_found_at_screening_starts_the_clock_from_the_first_receipt() {
      var ref = sent("Child A1");
      clock.advance(java.time.Duration.ofHours(3));
      accepted("screen-contact", ref, SCREENER, with(SCREENED, "childrenInConcern", 5));
      accepted("confirm-screening", ref, SCREENER, with(CONFIRMED, "groupConcern", "YES"));
      assertThat(heard.clock("group-to-cs-team", ref.value()).orElseThrow().origin())
          .isEqualTo(TestClock.START);

      sendingGroupConcern.send(ref);
      sendingGroupConcern.send(ref);

      assertThat(heard.clock("group-to-cs-team", ref.value()).orElseThrow().state())
          .isEqualTo(DeadlineState.MET);
      assertThat(heard.audit.stream().filter(line -> line.startsWith("GROUP_CONCERN_SENT")))
          .hasSize(1);
    }

    @Test
    void a_group_that_turned_out_to_be_one_child_stops_the_clock() {
      var ref = sent("Child D1", "Child D2");
      accepted(
          "screen-contact",
          ref,
          SCREENER,
          with(SCREENED, "childrenInConcernReason", "A twin was named twice"));
      accepted("confirm-screening", ref, SCREENER, CONFIRMED);

      assertThat(heard.clock("group-to-cs-team", ref.value()).orElseThrow().state())
          .isEqualTo(DeadlineState.CANCELLED);
    }

    @Autowired CumulativeTotals totals;

    @Test
    void totals_stand_beside_each_other_and_returns_are_for_those_who_decide() {
      var ref = sent("Child A1");
      accepted("screen-contact", ref, SCREENER, SCREENED);
      accepted(
          "confirm-screening",
          ref,
          SCREENER,
          with(CONFIRMED, "agenciesToCheck", List.of("HEALTH"), "agenciesReason", "As seen"));
      accepted(
          task("return-records-check", ref, SCREENER, Map.of("agency", "HEALTH")),
          Map.of(
              "recordsFound", "HELD",
              "recordsSearched", "All",
              "recordsSummary", "Many attendances",
              "attendancesLifetime", 9,
              "attendances12Months", 3,
              "unusualPattern", "NO"));
      var child = children.findByContactRefOrderByPosition(ref.value()).getFirst().file();

      assertThat(totals.of(MANAGER, child).orElseThrow().attendances()).isEqualTo(9);
      assertThat(totals.of(MANAGER, child).orElseThrow().attendances12Months()).isEqualTo(3);
      assertThat(totals.of(REFERRER, child).orElseThrow().attendances()).isNull();
    }

    ContactRef sent(String... children) {
      return send(Referrals.about(children));
    }

    ContactRef send(Referrals referral) {
      return desk.submit(REFERRER, referral.mars(), Channel.ONLINE, UUID.randomUUID().toString())
          .contact();
    }

    ContactRef decidedMet() {
      return decided(sent("Child A1"));
    }

    ContactRef decided(ContactRef ref) {
      int named = children.findByContactRefOrderByPosition(ref.value()).size();
      accepted("screen-contact", ref, SCREENER, with(SCREENED, "childrenInConcern", named));
      accepted("confirm-screening", ref, SCREENER, CONFIRMED);
      accepted("decide-threshold", ref, MANAGER, DECIDED);
      return ref;
    }

    @Autowired ContactChildren children;

    void merge(ContactRef duplicate, ContactRef into) {
      var kept = children.findByContactRefOrderByPosition(into.value()).getFirst();
      var told = children.findByContactRefOrderByPosition(duplicate.value()).getFirst();
      told.currentCaseRef = kept.currentCaseRef;
      children.saveAndFlush(told);
    }

    Contact contact(ContactRef ref) {
      database.flush();
      database.clear();
      return contacts.findById(ref.value()).orElseThrow();
    }

    Map<String, Object> prefill(String formId, ContactRef ref) {
      return form(formId).prefill(task(formId, ref, SCREENER, Map.of()));
    }

    Accepted accepted(String formId, ContactRef ref, Viewer viewer, Map<String, Object> values) {
      return accepted(task(formId, ref, viewer, Map.of()), values);
    }

    Accepted accepted(TaskContext task, Map<String, Object> values) {
      var outcome = form(task.formId()).submit(task, data(values));
      assertThat(outcome).as("%s", outcome).isInstanceOf(Accepted.class);
      return (Accepted) outcome;
    }

    List<String> problems(TaskContext task, Map<String, Object> values) {
      var outcome = form(task.formId()).submit(task, data(values));
      assertThat(outcome).isInstanceOf(Refused.class);
      return ((Refused) outcome).problems().stream().map(FieldProblem::field).toList();
    }

    TaskSubmission form(String formId) {
      return forms.stream().filter(form -> form.formId().equals(formId)).findFirst().orElseThrow();
    }

    TaskContext task(String formId, ContactRef ref, Viewer viewer, Map<String, Object> more) {
      return context(formId, formId, ref, viewer, more);
    }

    TaskContext context(
        String formId, String element, ContactRef ref, Viewer viewer, Map<String, Object> more) {
      var variables = new HashMap<>(more);
      variables.put("contactRef", ref.value());
      return new TaskContext(
          1, "referral-pathway", element, formId, List.of(), variables, viewer, clock.instant());
    }

    static FormData data(Map<String, Object> values) {
      return new FormData(new HashMap<>(values));
    }

    static Map<String, Object> with(Map<String, Object> values, Object... more) {
      var all = new HashMap<>(values);
      for (int i = 0; i < more.length; i += 2) {
        all.put((String) more[i], more[i + 1]);
      }
      return all;
    }
  }
}

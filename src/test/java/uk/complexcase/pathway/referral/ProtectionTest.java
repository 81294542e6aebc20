package uk.complexcase.pathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.complexcase.pathway.referral.ReferralRoom.REFERRER;
import static uk.complexcase.pathway.referral.ReferralRoom.SCREENER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.events.ComplexOversightInstigated;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.pathway.referral.ReferralRoom.Heard;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.SubmissionOutcome.Accepted;
import uk.complexcase.work.tasks.SubmissionOutcome.Refused;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** What a contact calls for at once, and what becomes of it, on both databases. */
class ProtectionTest {

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

    static final Viewer HEAD =
        ReferralRoom.viewer("head1", ReferralRoom.HUB, Role.CSC_HEAD_OF_SERVICE);
    static final Viewer INSPECTOR = ReferralRoom.viewer("di1", ReferralRoom.HUB, Role.POLICE_DI);

    @Autowired ReferralDesk desk;
    @Autowired List<TaskSubmission> forms;
    @Autowired ProtectionStart start;
    @Autowired ProtectionClocks clocks;
    @Autowired Contacts contacts;
    @Autowired OversightViews views;
    @Autowired ApplicationEvents told;
    @Autowired Heard heard;
    @Autowired TestClock clock;

    @BeforeEach
    void quiet() {
      heard.clear();
      clock.moveTo(TestClock.START);
    }

    @Test
    void a_threat_to_life_is_told_at_receipt_before_anybody_screens() {
      sent(Referrals.about("Child A1").concerning(ConcernType.THREAT_TO_LIFE));

      assertThat(needed()).containsExactly("THREAT_TO_LIFE");
    }

    @Test
    void a_child_in_danger_now_is_protected_from_receipt_on() {
      sent(Referrals.about("Child A1").inDanger());

      assertThat(needed()).containsExactly("IMMEDIATE_PROTECTION");
    }

    @Test
    void an_ordinary_referral_calls_for_nothing_at_once() {
      screened(sent(Referrals.about("Child A1")), Map.of());

      assertThat(needed()).isEmpty();
    }

    @Test
    void screening_calls_for_what_it_found() {
      screened(
          sent(Referrals.about("Child A1")),
          Map.of(
              "positionOfTrust", "YES",
              "riskToOthers", "NAMED",
              "protectNow", "YES",
              "otherChildrenNamed", 2,
              "concernTypes", List.of("THREAT_TO_LIFE")));

      assertThat(needed())
          .containsExactlyInAnyOrder(
              "THREAT_TO_LIFE",
              "IMMEDIATE_PROTECTION",
              "LADO",
              "RISK_TO_OTHERS",
              "OTHER_CHILD CHILD-1",
              "OTHER_CHILD CHILD-2");
      assertThat(told.stream(ProtectionNeeded.class).map(start::key)).doesNotHaveDuplicates();
    }

    @Test
    void complex_abuse_is_lifted_to_senior_leaders_and_a_group_alone_is_not() {
      var ref = sent(Referrals.about("Child A1"));
      screened(ref, Map.of());
      submit("confirm-screening", "ConfirmScreening", ref, confirmed("COMPLEX"));
      assertThat(needed()).containsExactly("OVERSIGHT");

      var other = sent(Referrals.about("Child A2"));
      screened(other, Map.of());
      submit("confirm-screening", "ConfirmScreening", other, confirmed("GROUP_TO_CS"));
      assertThat(needed()).containsExactly("OVERSIGHT");
    }

    @Test
    void one_decision_of_two_leaders_is_recorded_by_both_and_told_once() {
      var ref = sent(Referrals.about("Child A1"));
      heard.timescales.put("DecideOversightForPolice", "complex-oversight-decision");
      clocks.begin("DecideOversightForPolice", Map.of("contactRef", ref.value()));

      assertThat(decided(ref, HEAD, "DecideOversightForCouncil", "INSTIGATE").variables())
          .isEmpty();
      assertThat(told.stream(ComplexOversightInstigated.class)).isEmpty();
      assertThat(oversightClock(ref)).isEqualTo(DeadlineState.OPEN);
      assertThat(
              submit("decide-oversight", "DecideOversightForPolice", ref, HEAD, view("INSTIGATE")))
          .isInstanceOf(Refused.class);

      assertThat(decided(ref, INSPECTOR, "DecideOversightForPolice", "INSTIGATE").variables())
          .containsEntry("oversightDecision", "INSTIGATE");
      assertThat(oversightClock(ref)).isEqualTo(DeadlineState.MET);
      assertThat(told.stream(ComplexOversightInstigated.class))
          .singleElement()
          .satisfies(event -> {
            assertThat(event.headOfService()).isEqualTo(HEAD.id());
            assertThat(event.policeInspector()).isEqualTo(INSPECTOR.id());
          });
      assertThat(views.findAll()).hasSize(2);
    }

    @Test
    void leaders_who_differ_decide_nothing_and_the_clock_runs_on() {
      var ref = sent(Referrals.about("Child A1"));
      heard.timescales.put("DecideOversightForCouncil", "complex-oversight-decision");
      heard.timescales.put("DecideOversightForPolice", "complex-oversight-decision");
      clocks.begin("DecideOversightForPolice", Map.of("contactRef", ref.value()));
      decided(ref, INSPECTOR, "DecideOversightForPolice", "INSTIGATE");

      assertThat(decided(ref, HEAD, "DecideOversightForCouncil", "DO_NOT_INSTIGATE").variables())
          .containsEntry("oversightDecision", "DIFFER");
      assertThat(oversightClock(ref)).isEqualTo(DeadlineState.OPEN);

      decided(ref, HEAD, "DecideOversightForCouncil", "RECONVENE");
      assertThat(decided(ref, INSPECTOR, "DecideOversightForPolice", "RECONVENE").variables())
          .containsEntry("oversightDecision", "RECONVENE");
      assertThat(oversightClock(ref)).isEqualTo(DeadlineState.OPEN);
      assertThat(told.stream(ComplexOversightInstigated.class)).isEmpty();
    }

    @Test
    void another_child_gets_a_contact_of_their_own_with_its_own_clock() {
      var ref = sent(Referrals.about("Child A1"));
      screened(ref, Map.of("otherChildrenNamed", 1));
      clock.advance(java.time.Duration.ofHours(2));

      submit(
          "open-linked-contact",
          "OpenContactForNamedChild",
          ref,
          Map.of("linkedName", "Child A9", "linkedFacts", "Seen there too", "linkedUrgent", "NO"));

      var opened =
          contacts.findAll().stream()
              .filter(one -> one.channel == Channel.LINKED)
              .findFirst()
              .orElseThrow();
      assertThat(opened.receivedAt).isEqualTo(TestClock.START);
      assertThat(opened.account.analysis()).contains(ref.value()).doesNotContain("Child A1");
    }

    @Test
    void the_designated_officer_reads_the_allegation_alone() {
      var ref = sent(Referrals.about("Child A1"));
      submit(
          "refer-to-lado",
          "ReferToLado",
          ref,
          Map.of(
              "ladoAllegation", "A coach is said to have harmed a child",
              "ladoSentAt", "1 2 2027 10:00",
              "ladoSafety", "The club keeps him away"));

      assertThat(form("decide-on-allegation").prefill(task("x", "DecideOnAllegation", ref, HEAD)))
          .containsEntry("allegationText", "A coach is said to have harmed a child");
    }

    DeadlineState oversightClock(ContactRef ref) {
      return heard.clock("complex-oversight-decision", ref.value()).orElseThrow().state();
    }

    static Map<String, Object> view(String decision) {
      return Map.of(
          "oversightConsidered", "Three children, two men, one place",
          "oversightView", decision,
          "oversightReason", "Organised around one place");
    }

    Accepted decided(ContactRef ref, Viewer who, String element, String decision) {
      return accepted(submit("decide-oversight", element, ref, who, view(decision)));
    }

    List<String> needed() {
      return told.stream(ProtectionNeeded.class)
          .map(one -> (one.measure() + " " + one.part()).strip())
          .toList();
    }

    void screened(ContactRef ref, Map<String, Object> differing) {
      var values = new HashMap<>(PathwayFormsTest.Behaviour.SCREENED);
      values.putAll(differing);
      submit("screen-contact", "ScreenContact", ref, values);
    }

    static Map<String, Object> confirmed(String criteria) {
      var values = new HashMap<>(PathwayFormsTest.Behaviour.CONFIRMED);
      values.put("complexCriteria", criteria);
      values.put("adviceChangeReason", "As seen");
      return values;
    }

    void submit(String formId, String element, ContactRef ref, Map<String, Object> values) {
      accepted(submit(formId, element, ref, SCREENER, values));
    }

    static Accepted accepted(SubmissionOutcome outcome) {
      assertThat(outcome).as("%s", outcome).isInstanceOf(Accepted.class);
      return (Accepted) outcome;
    }

    SubmissionOutcome submit(
        String formId, String element, ContactRef ref, Viewer who, Map<String, Object> values) {
      return form(formId).submit(task(formId, element, ref, who), data(values));
    }

    TaskSubmission form(String formId) {
      return forms.stream().filter(one -> one.formId().equals(formId)).findFirst().orElseThrow();
    }

    TaskContext task(String formId, String element, ContactRef ref, Viewer who) {
      return new TaskContext(
          1,
          "protection-at-once",
          element,
          formId,
          List.of(),
          Map.of("contactRef", ref.value(), "measurePart", ""),
          who,
          clock.instant());
    }

    ContactRef sent(Referrals referral) {
      return desk.submit(REFERRER, referral.mars(), Channel.ONLINE, UUID.randomUUID().toString())
          .contact();
    }

    static FormData data(Map<String, Object> values) {
      return new FormData(new HashMap<>(values));
    }
  }
}

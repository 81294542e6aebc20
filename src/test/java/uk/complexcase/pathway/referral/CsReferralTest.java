package uk.complexcase.pathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.complexcase.pathway.referral.ReferralRoom.REFERRER;
import static uk.complexcase.pathway.referral.ReferralRoom.TEAM_MANAGER;
import static uk.complexcase.pathway.referral.ReferralRoom.WORKER;

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
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.cases.events.ConcernJoinedComplexSafeguarding;
import uk.complexcase.cases.events.ReferredToComplexSafeguarding;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.pathway.referral.ReferralRoom.Heard;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome.Accepted;
import uk.complexcase.work.tasks.SubmissionOutcome.Refused;
import uk.complexcase.work.tasks.TaskContext;

/** Children referred to the complex safeguarding team, once each, on both databases. */
class CsReferralTest {

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

    static final Map<String, Object> JUDGED =
        Map.of(
            "csConcern", "Two phones and older adults who collect the child",
            "csChildSays", "They are friends",
            "whyThisLevel", "No harm so far and a mother who protects",
            "toolResult", "MEDIUM",
            "csLevel", "MEDIUM",
            "nrmConsidered", "NOT_INDICATED",
            "nrmNote", "Nothing points to it yet");

    @Autowired ReferralDesk desk;
    @Autowired AskingForCsReferral asking;
    @Autowired SendingCsReferral sending;
    @Autowired CsReferralClock clocks;
    @Autowired CsReferralForm form;
    @Autowired CountersignForm countersign;
    @Autowired CsReferrals referrals;
    @Autowired CsLevelJudgements judgements;
    @Autowired SaidInCsReferrals ownWords;
    @Autowired ContactChildren children;
    @Autowired ApplicationEvents told;
    @Autowired Heard heard;
    @Autowired TestClock clock;

    @BeforeEach
    void quiet() {
      heard.clear();
      clock.moveTo(TestClock.START);
    }

    @Test
    void each_child_of_a_concern_about_exploitation_is_asked_for_once() {
      var ref =
          sent(
              Referrals.about("Child A1", "Child A2")
                  .concerning(ConcernType.CHILD_SEXUAL_EXPLOITATION));

      asking.ask(ref);
      asking.ask(ref);

      assertThat(referrals.findByContactRefOrderByAskedAt(ref.value())).hasSize(2);
      assertThat(told.stream(CsReferralNeeded.class)).hasSize(2);
      assertThat(heard.chronology).noneMatch(line -> line.text().contains("Child A"));
    }

    @Test
    void another_concern_is_not_referred_to_the_team() {
      var ref = sent(Referrals.about("Child A1"));

      asking.ask(ref);

      assertThat(referrals.findAll()).isEmpty();
    }

    @Test
    void what_the_young_person_said_stands_on_their_record_as_it_was_written_last() {
      var ref = asked();
      var file = children.findByContactRefOrderByPosition(ref.value()).getFirst().file();
      assertThat(ownWords.spoken(ReferralRoom.TEAM_MANAGER, file)).isEmpty();

      judge(ref, JUDGED);
      var again = new HashMap<>(JUDGED);
      again.put("csChildSays", "They pay for everything");
      judge(ref, again);

      assertThat(ownWords.spoken(ReferralRoom.TEAM_MANAGER, file))
          .containsExactly(
              new OwnWords.Spoken(
                  clock.instant(),
                  "They pay for everything",
                  "written in the referral to complex safeguarding " + only(ref).ref));
    }

    @Test
    void a_child_whose_referral_stands_is_not_referred_again() {
      var first = asked();
      var second =
          sent(Referrals.about("Child A1").concerning(ConcernType.CHILD_SEXUAL_EXPLOITATION));
      merge(second, first);

      asking.ask(second);
      judge(first, JUDGED);
      sending.send(only(first).ref);
      var third = sentAndMerged(first);
      asking.ask(third);

      assertThat(told.stream(ConcernJoinedComplexSafeguarding.class))
          .as("the team hears of every concern that joined")
          .extracting(ConcernJoinedComplexSafeguarding::contact)
          .containsExactly(second, third);
      assertThat(referrals.findAll()).hasSize(1);
      assertThat(told.stream(ReferredToComplexSafeguarding.class)).hasSize(1);
      assertThat(heard.chronology).anyMatch(line -> line.text().startsWith("Joined"));
    }

    @Test
    void a_referral_that_joins_one_sent_before_tells_the_team_its_own_level() {
      var first = asked();
      var second = asked();
      judge(first, JUDGED);
      sending.send(only(first).ref);
      merge(first, second);
      var higher = new HashMap<>(JUDGED);
      higher.put("csLevel", "HIGH");
      judge(second, higher);

      sending.send(only(second).ref);

      assertThat(heard.chronology).anyMatch(line -> line.text().startsWith("Joined"));
      assertThat(told.stream(ReferredToComplexSafeguarding.class))
          .extracting(ReferredToComplexSafeguarding::level)
          .containsExactly("MEDIUM", "HIGH");
    }

    @Test
    void a_child_whose_case_was_closed_is_referred_anew() {
      var first = asked();
      only(first).ended(clock.instant().plusSeconds(60));
      var second =
          sent(Referrals.about("Child A1").concerning(ConcernType.CHILD_SEXUAL_EXPLOITATION));
      merge(second, first);

      asking.ask(first);
      asking.ask(second);

      assertThat(referrals.findByContactRefOrderByAskedAt(second.value())).hasSize(1);
      assertThat(referrals.findAll()).hasSize(2);
    }

    @Test
    void a_discussion_asks_where_nobody_did_and_never_twice() {
      var ref = sent(Referrals.about("Child A1").concerning(ConcernType.CHILD_SEXUAL_EXPLOITATION));
      var child = children.findByContactRefOrderByPosition(ref.value()).getFirst().file();

      asking.discussed(child, clock.instant(), false);
      asking.discussed(child, clock.instant(), false);

      assertThat(referrals.findAll()).hasSize(1);
    }

    @Test
    void exploitation_that_only_the_discussion_found_reaches_the_team_once() {
      var ref = sent(Referrals.about("Child A1", "Child A2"));
      var child = children.findByContactRefOrderByPosition(ref.value()).getFirst();

      asking.discussed(child.file(), clock.instant(), false);
      assertThat(referrals.findAll()).isEmpty();

      asking.discussed(child.file(), clock.instant(), true);
      asking.discussed(child.file(), clock.instant(), true);

      assertThat(referrals.findAll())
          .singleElement()
          .satisfies(asked -> assertThat(asked.caseRef).isEqualTo(child.caseRef));
      assertThat(told.stream(CsReferralNeeded.class)).hasSize(1);
    }

    @Test
    void the_referral_is_told_once_with_the_level_a_person_judged() {
      var ref = asked();
      clocks.begin("ReferToComplexSafeguarding", Map.of("csReferralRef", only(ref).ref));
      assertThat(heard.clock("complex-safeguarding-referral", ref.value()).orElseThrow().origin())
          .isEqualTo(TestClock.START);

      var outcome = judge(ref, JUDGED);
      sending.send(only(ref).ref);
      sending.send(only(ref).ref);

      assertThat(outcome.variables()).containsEntry("levelBelowTool", false);
      assertThat(told.stream(ReferredToComplexSafeguarding.class))
          .singleElement()
          .satisfies(event -> {
            assertThat(event.level()).isEqualTo("MEDIUM");
            assertThat(event.contact()).isEqualTo(ref);
            assertThat(event.receivedAt()).isEqualTo(TestClock.START);
            assertThat(event.by()).isEqualTo(WORKER.id());
          });
      assertThat(heard.clock("complex-safeguarding-referral", ref.value()).orElseThrow().state())
          .isEqualTo(DeadlineState.MET);
    }

    @Test
    void a_level_below_the_tools_result_is_agreed_by_another_manager_or_set_back() {
      var ref = asked();
      var lower = new HashMap<>(JUDGED);
      lower.put("csLevel", "LOW");
      assertThat(judge(ref, lower).variables()).containsEntry("levelBelowTool", true);
      var agree = Map.<String, Object>of("countersign", "AGREE", "countersignReason", "Discussed");

      assertThat(countersign.submit(task(ref, WORKER), data(agree))).isInstanceOf(Refused.class);
      var back =
          countersign.submit(
              task(ref, TEAM_MANAGER),
              data(Map.of("countersign", "SET_BACK", "countersignReason", "Weigh the phones")));
      assertThat(back)
          .isInstanceOfSatisfying(
              Accepted.class,
              one -> assertThat(one.variables()).containsEntry("levelCountersigned", false));
      assertThat(form.prefill(task(ref, WORKER)).get("setBackText").toString())
          .contains("Weigh the phones");

      judge(ref, lower);
      var agreed = countersign.submit(task(ref, TEAM_MANAGER), data(agree));
      assertThat(agreed)
          .isInstanceOfSatisfying(
              Accepted.class,
              one -> assertThat(one.variables()).containsEntry("levelCountersigned", true));
      assertThat(judgements.findAll())
          .extracting(one -> one.number + " " + one.agreed)
          .containsExactlyInAnyOrder("1 false", "2 true");
    }

    ContactRef asked() {
      var ref = sent(Referrals.about("Child A1").concerning(ConcernType.CHILD_SEXUAL_EXPLOITATION));
      asking.ask(ref);
      return ref;
    }

    ContactRef sentAndMerged(ContactRef into) {
      var ref = sent(Referrals.about("Child A1").concerning(ConcernType.CHILD_SEXUAL_EXPLOITATION));
      merge(ref, into);
      return ref;
    }

    CsReferral only(ContactRef ref) {
      return referrals.findByContactRefOrderByAskedAt(ref.value()).getFirst();
    }

    Accepted judge(ContactRef ref, Map<String, Object> values) {
      var outcome = form.submit(task(ref, WORKER), data(values));
      assertThat(outcome).as("%s", outcome).isInstanceOf(Accepted.class);
      return (Accepted) outcome;
    }

    TaskContext task(ContactRef ref, Viewer viewer) {
      return new TaskContext(
          1,
          "complex-safeguarding-referral",
          "ReferToComplexSafeguarding",
          "refer-to-complex-safeguarding",
          List.of(),
          Map.of("contactRef", ref.value(), "csReferralRef", only(ref).ref),
          viewer,
          clock.instant());
    }

    ContactRef sent(Referrals referral) {
      return desk.submit(REFERRER, referral.mars(), Channel.ONLINE, UUID.randomUUID().toString())
          .contact();
    }

    void merge(ContactRef duplicate, ContactRef into) {
      var kept = children.findByContactRefOrderByPosition(into.value()).getFirst();
      var told = children.findByContactRefOrderByPosition(duplicate.value()).getFirst();
      told.currentCaseRef = kept.currentCaseRef;
      children.saveAndFlush(told);
    }

    static FormData data(Map<String, Object> values) {
      return new FormData(new HashMap<>(values));
    }
  }
}

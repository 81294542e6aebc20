package uk.complexcase.pathway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** The guards of the threshold decision, one by one. */
class ThresholdPolicyTest {

  private static final ThresholdFacts QUIET =
      new ThresholdFacts(false, false, false, false, false, false, Set.of());
  private static final ThresholdEntry ASSESSMENT = met(Route.S17);
  private static final ThresholdEntry ADVICE = notMet(NotMetOutcome.ADVICE_ONLY, "none");

  @Test
  void a_decision_without_a_guard_stands_and_asks_nobody_else() {
    var ruling = ThresholdPolicy.judge(QUIET, ASSESSMENT);

    assertThat(ruling).isEqualTo(new ThresholdPolicy.Ruling(java.util.List.of(), false, false));
  }

  @Test
  void a_met_threshold_needs_a_route_and_one_not_met_an_offer() {
    assertThat(fields(QUIET, met(null))).containsExactly("route");
    assertThat(fields(QUIET, notMet(null, "none"))).containsExactly("notMetOutcome");
  }

  @Test
  void opting_out_of_the_strategy_discussion_of_an_exploited_child_needs_the_managers_rationale() {
    var facts = new ThresholdFacts(true, false, false, false, false, false, Set.of());

    assertThat(fields(facts, ASSESSMENT)).containsExactly("optOutRationale");
    assertThat(fields(facts, met(Route.BOTH))).isEmpty();
  }

  @Test
  void significant_harm_with_an_assessment_alone_needs_a_reason_and_goes_to_review() {
    var facts = new ThresholdFacts(false, true, false, false, false, false, Set.of());

    assertThat(fields(facts, ASSESSMENT)).containsExactly("routeRationale");
    assertThat(ThresholdPolicy.judge(facts, ASSESSMENT).routeReviewNeeded()).isTrue();
    assertThat(ThresholdPolicy.judge(facts, met(Route.STRATEGY_DISCUSSION)).routeReviewNeeded())
        .isFalse();
  }

  @Test
  void repeated_contacts_are_considered_in_words_whatever_is_decided() {
    var facts = new ThresholdFacts(false, false, false, false, true, false, Set.of());

    assertThat(fields(facts, ASSESSMENT)).containsExactly("stepUpReview");
    assertThat(fields(facts, ADVICE)).containsExactly("stepUpReview");
  }

  @Test
  void a_referrer_who_saw_child_protection_is_owed_the_reason_for_anything_less() {
    var facts = new ThresholdFacts(false, false, false, false, false, true, Set.of());

    assertThat(fields(facts, ASSESSMENT)).containsExactly("downgradeReason");
    assertThat(fields(facts, ADVICE)).containsExactly("downgradeReason");
    assertThat(fields(facts, met(Route.STRATEGY_DISCUSSION))).isEmpty();
  }

  @Test
  void nobody_closes_a_threat_to_others_or_a_multi_agency_screening_alone() {
    var threat = new ThresholdFacts(false, false, true, false, false, false, Set.of());
    var multiAgency = new ThresholdFacts(false, false, false, true, false, false, Set.of());

    assertThat(ThresholdPolicy.judge(threat, ADVICE).secondConfirmationNeeded()).isTrue();
    assertThat(ThresholdPolicy.judge(multiAgency, ADVICE).secondConfirmationNeeded()).isTrue();
    assertThat(ThresholdPolicy.judge(threat, ASSESSMENT).secondConfirmationNeeded()).isFalse();
    assertThat(ThresholdPolicy.judge(QUIET, ADVICE).secondConfirmationNeeded()).isFalse();
  }

  @Test
  void closing_while_an_agency_has_not_answered_names_it_among_the_gaps() {
    var facts = new ThresholdFacts(false, false, false, true, false, false, Set.of(Agency.HEALTH));

    assertThat(fields(facts, ADVICE)).containsExactly("gaps");
    assertThat(fields(facts, notMet(NotMetOutcome.ADVICE_ONLY, "Health has not answered yet")))
        .isEmpty();
    assertThat(fields(facts, ASSESSMENT)).isEmpty();
  }

  private static java.util.List<String> fields(ThresholdFacts facts, ThresholdEntry entry) {
    return ThresholdPolicy.judge(facts, entry).problems().stream()
        .map(FieldProblem::field)
        .toList();
  }

  private static ThresholdEntry met(@org.jspecify.annotations.Nullable Route route) {
    return new ThresholdEntry(
        Threshold.MET, route, null, LevelOfNeed.CHILD_IN_NEED, "all", "none", "so", "", "", "", "");
  }

  private static ThresholdEntry notMet(
      @org.jspecify.annotations.Nullable NotMetOutcome outcome, String gaps) {
    return new ThresholdEntry(
        Threshold.NOT_MET, null, outcome, LevelOfNeed.UNIVERSAL, "all", gaps, "so", "", "", "", "");
  }
}

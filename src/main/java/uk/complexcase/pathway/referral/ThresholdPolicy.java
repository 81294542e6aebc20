package uk.complexcase.pathway.referral;

import java.util.ArrayList;
import java.util.List;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** The guards of the threshold decision: what a manager must say, and who else must look at it. */
final class ThresholdPolicy {

  private ThresholdPolicy() {}

  /**
   * What follows from a decision.
   *
   * @param problems what must be mended before it can be stored; empty when it stands
   */
  record Ruling(
      List<FieldProblem> problems, boolean secondConfirmationNeeded, boolean routeReviewNeeded) {}

  static Ruling judge(ThresholdFacts facts, ThresholdEntry entered) {
    return new Ruling(
        problems(facts, entered),
        secondConfirmationNeeded(facts, entered),
        entered.assessmentOnly() && facts.significantHarmEvidence());
  }

  /** Nobody closes a threat to others or a multi-agency screening alone (LR-17, LR-32). */
  private static boolean secondConfirmationNeeded(ThresholdFacts facts, ThresholdEntry entered) {
    return entered.threshold() == Threshold.NOT_MET
        && (facts.threatToOthers() || facts.multiAgency());
  }

  private static List<FieldProblem> problems(ThresholdFacts facts, ThresholdEntry entered) {
    var problems = new ArrayList<FieldProblem>();
    boolean notMet = entered.threshold() == Threshold.NOT_MET;
    require(problems, notMet || entered.route() != null, "route", "Choose the route");
    require(
        problems,
        !notMet || entered.notMetOutcome() != null,
        "notMetOutcome",
        "Choose what the family is offered instead");
    require(
        problems,
        !(entered.assessmentOnly() && facts.exploitationWithHarm())
            || said(entered.optOutRationale()),
        "optOutRationale",
        "Say why no strategy discussion is held although the child is exploited and harmed");
    require(
        problems,
        !(entered.assessmentOnly() && facts.significantHarmEvidence())
            || said(entered.routeRationale()),
        "routeRationale",
        "Say why an assessment alone is enough although significant harm is evidenced");
    require(
        problems,
        !facts.stepUpReviewRequired() || said(entered.stepUpReview()),
        "stepUpReview",
        "Say what you considered about the earlier contacts");
    require(
        problems,
        !(facts.referrerSeesChildProtection() && (notMet || entered.assessmentOnly()))
            || said(entered.downgradeReason()),
        "downgradeReason",
        "Say why this differs from the referrer's view that it is child protection; they will read it");
    if (notMet && !facts.outstanding().isEmpty()) {
      require(
          problems,
          namesEach(facts, entered.gaps()),
          "gaps",
          "Name what is not yet known: no return from "
              + String.join(", ", facts.outstandingLabels()));
    }
    return List.copyOf(problems);
  }

  /** The gaps name an agency by the first word of its name, such as "Police" or "Health". */
  private static boolean namesEach(ThresholdFacts facts, String gaps) {
    return facts.outstanding().stream().allMatch(agency -> AgencyWords.named(agency, gaps));
  }

  private static void require(
      List<FieldProblem> problems, boolean holds, String field, String sentence) {
    if (!holds) {
      problems.add(new FieldProblem(field, sentence));
    }
  }

  private static boolean said(String text) {
    return !text.isBlank();
  }
}

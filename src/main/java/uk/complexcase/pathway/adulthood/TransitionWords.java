package uk.complexcase.pathway.adulthood;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.work.steps.Said;
import uk.complexcase.work.steps.Shown;
import uk.complexcase.work.steps.StepWords;

/**
 * What was done on the way to adult services, in words for those who work with the young person.
 */
@Component
class TransitionWords {

  /** What is shown of each step, in reading order. */
  private static final List<Shown> SHOWN =
      List.of(
          Shown.text("childWords", "The young person said"),
          Shown.option("sharingWish", "May be shared", code -> SharingWish.valueOf(code).label()),
          Shown.text("sharingWords", "What may and may not be shared"),
          Shown.text("askingPlan", "Not asked yet; asked by"),
          Shown.text("needsAfterEighteen", "Needs as an adult"),
          Shown.text("harmAndRisk", "Harm and risk"),
          Shown.option(
              "consentToReferral", "To the referral", code -> Consent.valueOf(code).label()),
          Shown.text("withoutConsentReason", "Why without agreement"),
          Shown.text("referredTo", "Referred to"),
          Shown.option(
              "adultOutcome", "Adult services", code -> AdultOutcome.valueOf(code).label()),
          Shown.text("outcomeReason", "Why"),
          Shown.text("offeredWhat", "Offered"),
          Shown.text("openQuestion", "Open question"),
          Shown.text("adultWorker", "Adult services worker"),
          Shown.option(
              "offerAgainAnswer", "Answer", code -> OfferAgainAnswer.valueOf(code).label()),
          Shown.text("atRiskReason", "At risk of"),
          Shown.text("askAgainOn", "Asked again on"),
          Shown.text("deferredUntil", "Looked at again on"),
          Shown.text("jointSteps", "Who does what"),
          Shown.text("untilHandedOver", "Goes on until handed over"),
          Shown.text("jointOwner", "Owned by"),
          Shown.text("fallbackSupport", "Support instead"),
          Shown.text("fallbackOwner", "Owned by"),
          Shown.text("fallbackReview", "Looked at again on"),
          Shown.text("fallbackReturn", "Back to adult services if"),
          Shown.text("protectsNow", "Protects now"),
          Shown.text("changesNow", "Changes now"),
          Shown.text("transitionSteps", "Steps to 18"),
          Shown.option(
              "youngPersonHelped", "Young person helped", code -> Helped.valueOf(code).label()),
          Shown.text("settledSoFar", "Settled"),
          Shown.text("stillOpen", "Still open"),
          Shown.text("endsNow", "Ends at 18"),
          Shown.text("goesOn", "Goes on"),
          Shown.text("supportReason", "Why"),
          Shown.text("adultSupport", "Support to 25"),
          Shown.text("supportOwner", "Owned by"),
          Shown.text("supportReview", "Looked at again on"),
          Shown.text("correctedReason", "Why"));

  private final TransitionSteps steps;
  private final StepWords words;

  TransitionWords(TransitionSteps steps, StepWords words) {
    this.steps = steps;
    this.words = words;
  }

  String soFar(Transition transition) {
    return words.soFar(
        Stream.of("**Transition " + transition.ref + "** " + transition.beginning.sentence()),
        steps.findByTransitionRefInOrderByDoneAt(List.of(transition.ref)),
        SHOWN);
  }

  String by(TransitionStep step) {
    return words.by(step);
  }

  List<Said> said(TransitionStep step) {
    return words.said(step, SHOWN);
  }
}

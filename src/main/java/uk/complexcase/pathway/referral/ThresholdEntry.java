package uk.complexcase.pathway.referral;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A threshold decision as the hub manager enters it (TCS-41, TCS-46); texts not asked for are
 * empty.
 */
@Embeddable
record ThresholdEntry(
    @Enumerated(EnumType.STRING) Threshold threshold,
    @Nullable @Enumerated(EnumType.STRING) Route route,
    @Nullable @Enumerated(EnumType.STRING) NotMetOutcome notMetOutcome,
    @Enumerated(EnumType.STRING) LevelOfNeed levelOfNeed,
    String informationConsidered,
    String gaps,
    String rationale,
    String optOutRationale,
    String routeRationale,
    String stepUpReview,
    String downgradeReason) {

  boolean assessmentOnly() {
    return threshold == Threshold.MET && route == Route.S17;
  }

  /** What becomes of the contact by this decision. */
  ContactOutcome outcome() {
    if (threshold == Threshold.MET || notMetOutcome == null) {
      return threshold == Threshold.MET
          ? ContactOutcome.REFERRAL
          : ContactOutcome.NO_FURTHER_ACTION;
    }
    return switch (notMetOutcome) {
      case EARLY_HELP -> ContactOutcome.EARLY_HELP;
      case ADVICE_ONLY -> ContactOutcome.ADVICE_ONLY;
      case SIGNPOSTED -> ContactOutcome.SIGNPOSTED;
    };
  }

  /** The decision in one line. */
  String line() {
    return route == null
        ? threshold.label() + ": " + outcome().label()
        : threshold.label() + ": " + route.label();
  }
}

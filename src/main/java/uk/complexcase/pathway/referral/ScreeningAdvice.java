package uk.complexcase.pathway.referral;

import java.util.Optional;

/** What the decision tables advised on a screening; a part is absent where no advice was kept. */
record ScreeningAdvice(
    Optional<ScreeningType> screeningType,
    Optional<ComplexCriteria> complexCriteria,
    Optional<Boolean> groupConcern,
    Optional<Boolean> stepUpReview) {

  boolean changedBy(ConfirmedAdvice confirmed) {
    return differs(screeningType, confirmed.screeningType())
        || differs(complexCriteria, confirmed.complexCriteria())
        || differs(groupConcern, confirmed.groupConcern())
        || differs(stepUpReview, confirmed.stepUpReview());
  }

  private static <T> boolean differs(Optional<T> advised, T confirmed) {
    return advised.filter(value -> !value.equals(confirmed)).isPresent();
  }
}

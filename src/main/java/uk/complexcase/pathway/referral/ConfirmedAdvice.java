package uk.complexcase.pathway.referral;

/** What a person made of the decision tables' advice on a screening. */
record ConfirmedAdvice(
    ScreeningType screeningType,
    ComplexCriteria complexCriteria,
    boolean groupConcern,
    boolean stepUpReview) {}

package uk.complexcase.pathway.referral;

/** A discussion decided on an assessment and none was open; a worker is to be named. */
public record AssessmentDecided(String assessment) {}

package uk.complexcase.pathway.adulthood;

/** Which age a transition began at; never more of the day of birth. */
enum Stage {
  SIXTEEN,
  NEAR_EIGHTEEN,
  ADULT
}

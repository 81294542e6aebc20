package uk.complexcase.pathway.missing;

/** What the search for a missing child came to. */
enum SearchOutcome {
  RETURNED,
  LOCATED,
  STILL_MISSING
}

package uk.complexcase.pathway.governance;

/** What became of an item when its meeting ended. */
enum ItemOutcome {
  SETTLED,
  CARRIED
}

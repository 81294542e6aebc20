package uk.complexcase.governance.operations;

/** What came of an act that was asked for. */
public sealed interface Answer {

  /** Characters of the reason for stepping in, which goes on the chronology. */
  int LONGEST_REASON = 500;

  /** It is on its way to the engine. */
  record Done(String sentence) implements Answer {}

  /** It was not done, because of what was sent. */
  record Refused(String field, String sentence) implements Answer {}

  /** It was not done, because it is no longer to be done. */
  record TooLate(String sentence) implements Answer {}
}

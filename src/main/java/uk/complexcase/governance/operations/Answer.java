package uk.complexcase.governance.operations;

/** What came of an act that was asked for. */
public sealed interface Answer {

  /** It is on its way to the engine. */
  record Done(String sentence) implements Answer {}

  /** It was not done, because of what was sent. */
  record Refused(String field, String sentence) implements Answer {}

  /** It was not done, because it is no longer to be done. */
  record TooLate(String sentence) implements Answer {}
}

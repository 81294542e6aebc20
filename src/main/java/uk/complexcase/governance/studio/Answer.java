package uk.complexcase.governance.studio;

/** What came of an act on a draft. */
public sealed interface Answer {

  /** Characters of the reason for a turn a draft takes. */
  int LONGEST_REASON = 1000;

  /**
   * It is done.
   *
   * @param name of the draft or file it is about
   */
  record Done(String name, String sentence) implements Answer {}

  /** It was not done, because of what was sent or of how the draft stands. */
  record Refused(String field, String sentence) implements Answer {}
}

package uk.complexcase.pathway.meetings;

/** What came of an act on a discussion. */
public sealed interface ActOutcome {

  /** Done, or done before; {@code said} tells the person in one sentence. */
  record Done(String said) implements ActOutcome {}

  /** Nothing was stored; {@code field} is the field of the act the sentence is about. */
  record Refused(String field, String sentence) implements ActOutcome {}

  /**
   * Nothing was stored, since somebody changed the same thing after the page showed it; the page
   * shows it anew beside what was typed.
   */
  record Overtaken(String field, String sentence) implements ActOutcome {}
}

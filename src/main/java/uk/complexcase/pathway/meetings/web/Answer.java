package uk.complexcase.pathway.meetings.web;

/** What came of one act that was sent. */
sealed interface Answer {

  /** Nobody touched it, or it stands so already. */
  record Untouched() implements Answer {}

  /** It was done; what to say. */
  record Done(String said) implements Answer {}

  /** Nothing changed; overtaken where somebody else was first. */
  record Refused(String field, String sentence, boolean overtaken) implements Answer {}
}

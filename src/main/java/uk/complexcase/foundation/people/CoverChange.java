package uk.complexcase.foundation.people;

/** What came of the wish to change the rota or an absence. */
public sealed interface CoverChange {

  /** It was done. */
  record Done() implements CoverChange {}

  /** It was refused and nothing changed; the sentence says why to the person who asked. */
  record Refused(Field field, String sentence) implements CoverChange {}

  /** What the refusal is about. */
  enum Field {
    PERSON,
    ROLE,
    FROM,
    UNTIL,
    DEPUTY,
    /** The duty or the absence itself. */
    ENTRY
  }
}

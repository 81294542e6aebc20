package uk.complexcase.clock.timescales;

/** What came of the wish to change a clock. */
public sealed interface Move {

  /** It was done; the clock as it stands now. */
  record Done(Deadline now) implements Move {}

  /** It was refused and nothing changed; the sentence says why to the person who asked. */
  record Refused(Field field, String sentence) implements Move {}

  /** What the refusal is about. */
  enum Field {
    DUE,
    REASON,
    RIGHT
  }
}

package uk.complexcase.clock.timescales;

/** What came of the wish to change the list of bank holidays. */
public sealed interface HolidayChange {

  /**
   * It was done.
   *
   * @param moved how many open clocks are due at another time now
   */
  record Done(int moved) implements HolidayChange {}

  /** It was refused and nothing changed; the sentence says why to the person who asked. */
  record Refused(Field field, String sentence) implements HolidayChange {}

  /** What the refusal is about. */
  enum Field {
    DAY,
    NAME
  }
}

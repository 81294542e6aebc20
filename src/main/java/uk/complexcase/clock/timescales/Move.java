package uk.complexcase.clock.timescales;

import java.util.Optional;

/** What came of the wish to change a clock. */
public sealed interface Move {

  /** How many characters a reason may have. */
  int LONGEST_REASON = 2000;

  /** What is wrong with the reason typed for a move; empty when nothing is. */
  static Optional<Refused> refusedReason(String reason) {
    if (reason.isBlank()) {
      return Optional.of(new Refused(Field.REASON, "Say why the deadline changes"));
    }
    return reason.length() > LONGEST_REASON
        ? Optional.of(new Refused(Field.REASON, "The reason must be 2,000 characters or fewer"))
        : Optional.empty();
  }

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

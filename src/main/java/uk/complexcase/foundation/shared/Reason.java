package uk.complexcase.foundation.shared;

import java.util.Optional;

/** What a reason somebody gives for an act must be. */
public final class Reason {

  private Reason() {}

  /**
   * What is wrong with it, as a sentence; empty when nothing is.
   *
   * @param most characters it may have
   * @param whenEmpty what is said where there is none
   */
  public static Optional<String> wrong(String reason, int most, String whenEmpty) {
    if (reason.isBlank()) {
      return Optional.of(whenEmpty);
    }
    return reason.strip().length() > most
        ? Optional.of("Say it in " + most + " characters or fewer")
        : Optional.empty();
  }
}

package uk.complexcase.foundation.shared;

import java.util.Optional;
import java.util.Set;

/** What a reason somebody gives for an act must be. */
public final class Reason {

  /** Characters that steer others, such as one of no width, and those that mean nothing. */
  private static final Set<Integer> UNSEEN =
      Set.of(
          (int) Character.FORMAT,
          (int) Character.CONTROL,
          (int) Character.UNASSIGNED,
          (int) Character.PRIVATE_USE,
          (int) Character.SURROGATE,
          (int) Character.NON_SPACING_MARK,
          (int) Character.ENCLOSING_MARK);

  /** Letters and signs that are drawn as nothing: Hangul fillers and the empty Braille cell. */
  private static final String DRAWN_EMPTY = "\u115F\u1160\u3164\uFFA0\u2800";

  private Reason() {}

  /**
   * What is wrong with it, as a sentence; empty when nothing is.
   *
   * @param most characters it may have
   * @param whenEmpty what is said where there is none
   */
  public static Optional<String> wrong(String reason, int most, String whenEmpty) {
    if (reason.codePoints().allMatch(Reason::invisible)) {
      return Optional.of(whenEmpty);
    }
    return reason.strip().length() > most
        ? Optional.of("Say it in " + most + " characters or fewer")
        : Optional.empty();
  }

  /** What leaves no mark on a page, so that a reason of nothing else says nothing. */
  private static boolean invisible(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || UNSEEN.contains(Character.getType(character))
        || DRAWN_EMPTY.indexOf(character) >= 0;
  }
}

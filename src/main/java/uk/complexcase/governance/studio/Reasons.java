package uk.complexcase.governance.studio;

import org.jspecify.annotations.Nullable;

/** What a reason must be. */
final class Reasons {

  static final int MOST = 1000;

  private Reasons() {}

  /** What is wrong with it; null when nothing is. */
  static Answer.@Nullable Refused refused(String field, String reason, String whenEmpty) {
    if (reason.isBlank()) {
      return new Answer.Refused(field, whenEmpty);
    }
    return reason.strip().length() > MOST
        ? new Answer.Refused(field, "Say it in " + MOST + " characters or fewer")
        : null;
  }
}

package uk.complexcase.governance.operations;

import org.jspecify.annotations.Nullable;

/** What a reason must be. */
final class Reasons {

  static final int MOST = 500;

  private Reasons() {}

  /** What is wrong with it; null when nothing is. */
  static Answer.@Nullable Refused refused(String reason, String whenEmpty) {
    if (reason.isBlank()) {
      return new Answer.Refused("reason", whenEmpty);
    }
    return reason.strip().length() > MOST
        ? new Answer.Refused("reason", "Say it in " + MOST + " characters or fewer")
        : null;
  }
}

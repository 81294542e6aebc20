package uk.complexcase.pathway.mace;

import org.jspecify.annotations.Nullable;

/** What a reason on a panel's page must be. */
final class WrittenReason {

  private static final int LONGEST = 1000;

  private WrittenReason() {}

  /** What refuses a reason; null where it may stand. */
  static @Nullable PanelAnswer wanting(String reason, String field) {
    if (reason.isEmpty()) {
      return PanelAnswer.refused(field, "Write why");
    }
    return reason.length() > LONGEST
        ? PanelAnswer.refused(field, "Shorten this to 1,000 characters or fewer")
        : null;
  }
}

package uk.complexcase.governance.studio;

import org.jspecify.annotations.Nullable;

/** What a draft and a new form are called. */
final class Titles {

  private static final int LONGEST = 200;

  private Titles() {}

  /** The refusal of a title that cannot be taken; null where it can. */
  static Answer.@Nullable Refused wrong(String title, String whenEmpty) {
    if (title.isBlank()) {
      return new Answer.Refused("title", whenEmpty);
    }
    return title.strip().length() > LONGEST
        ? new Answer.Refused("title", "Say it in " + LONGEST + " characters or fewer")
        : null;
  }
}

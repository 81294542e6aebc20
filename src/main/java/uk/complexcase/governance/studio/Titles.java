package uk.complexcase.governance.studio;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a draft and a new form are called. */
final class Titles {

  private static final int LONGEST = 200;

  /** Spaces, and characters that only steer how others are written. */
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

  private Titles() {}

  /** The refusal of a title that cannot be taken; null where it can. */
  static Answer.@Nullable Refused wrong(String title, String whenEmpty) {
    if (UNSEEN.matcher(title).matches()) {
      return new Answer.Refused("title", whenEmpty);
    }
    if (title.strip().chars().anyMatch(Character::isISOControl)) {
      return new Answer.Refused("title", "Write it in one line, in letters and figures");
    }
    return title.strip().length() > LONGEST
        ? new Answer.Refused("title", "Say it in " + LONGEST + " characters or fewer")
        : null;
  }
}

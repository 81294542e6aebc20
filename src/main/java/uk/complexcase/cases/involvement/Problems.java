package uk.complexcase.cases.involvement;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a form, so that everything is said at once. */
final class Problems {

  private final List<InvolvementDesk.Problem> found = new ArrayList<>();

  void check(boolean holds, String field, String sentence) {
    if (!holds) {
      found.add(new InvolvementDesk.Problem(field, sentence));
    }
  }

  /** A text that must be there. */
  void words(String field, String text, String sentence, int longest) {
    check(!text.isBlank(), field, sentence);
    text(field, text, longest);
  }

  void text(String field, String text, int longest) {
    check(text.length() <= longest, field, "Use %,d characters or fewer".formatted(longest));
  }

  boolean any() {
    return !found.isEmpty();
  }

  InvolvementDesk.Kept.Refused refusal() {
    return new InvolvementDesk.Kept.Refused(List.copyOf(found));
  }
}

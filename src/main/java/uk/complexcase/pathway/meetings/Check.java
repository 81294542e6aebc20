package uk.complexcase.pathway.meetings;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at an act guard by guard; the first that does not hold refuses it. */
final class Check {

  private @Nullable ActOutcome refused;

  static Check that(boolean holds, String field, String sentence) {
    return new Check().and(holds, field, sentence);
  }

  Check and(boolean holds, String field, String sentence) {
    if (refused == null && !holds) {
      refused = new ActOutcome.Refused(field, sentence);
    }
    return this;
  }

  /** A text that may be empty. */
  Check text(String field, String text, int longest) {
    return and(text.length() <= longest, field, "Use %,d characters or fewer".formatted(longest));
  }

  /** A text that must be there. */
  Check words(String field, String text, int longest, String sentence) {
    return and(!text.isBlank(), field, sentence).text(field, text, longest);
  }

  /** What the page showed must still be so. */
  Check unchanged(boolean same, String field) {
    if (refused == null && !same) {
      refused =
          new ActOutcome.Overtaken(
              field, "Somebody changed this while you wrote. Look at both and send again.");
    }
    return this;
  }

  ActOutcome then(Supplier<ActOutcome> act) {
    var first = refused;
    return first == null ? act.get() : first;
  }

  /** As it is kept: without blanks at the ends and without what no database takes. */
  static String clean(String typed) {
    return typed.replace("\u0000", "").strip();
  }
}

package uk.complexcase.cases.sharing;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/** The row of an exclusion. */
record StoredExclusion(
    String ref,
    String source,
    Excluded who,
    ExclusionReason reason,
    String words,
    String alternate,
    PractitionerId by,
    Instant at,
    @Nullable Instant liftedAt,
    String liftedBecause) {

  boolean stands() {
    return liftedAt == null;
  }

  /** The same for the same person in the same discussion, so that an exclusion stands once. */
  String standingKey() {
    return source
        + "|"
        + switch (who) {
          case Excluded.Known known -> "known|" + known.id();
          case Excluded.Outside outside ->
              "outside|" + key(outside.name()) + "|" + key(outside.employer());
        };
  }

  /** Whether this is the outside person of that name and, where both are told, that employer. */
  boolean isOf(String name, String employer) {
    return who instanceof Excluded.Outside outside
        && key(outside.name()).equals(key(name))
        && sameEmployer(employer, outside.employer());
  }

  /** Whether both may be one employer: where one is not told, they may. */
  static boolean sameEmployer(String one, String other) {
    return one.isBlank() || other.isBlank() || key(one).equals(key(other));
  }

  /** Whether somebody typed the name, perhaps with a rank or a role around it. */
  static boolean names(String typed, String name) {
    return !name.isBlank() && (" " + words(typed) + " ").contains(" " + words(name) + " ");
  }

  private static String words(String text) {
    return key(text.replaceAll("[^\\p{L}\\p{N}]+", " "));
  }

  static String key(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}

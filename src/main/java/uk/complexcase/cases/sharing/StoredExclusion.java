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
        && (employer.isBlank()
            || outside.employer().isBlank()
            || key(outside.employer()).equals(key(employer)));
  }

  static String key(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}

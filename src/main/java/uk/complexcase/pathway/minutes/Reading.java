package uk.complexcase.pathway.minutes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a viewer finds where minutes of a session are read. */
public sealed interface Reading {

  /**
   * Their own minutes.
   *
   * @param issues all they have, in order
   * @param replaced the issue they have instead; null where these stand
   */
  record Issued(
      Minutes minutes,
      Instant issuedAt,
      int issue,
      List<Integer> issues,
      @Nullable Replacement replaced)
      implements Reading {

    public Issued {
      issues = List.copyOf(issues);
    }
  }

  /** The chair has not agreed them yet. */
  record NotYet(String title) implements Reading {}

  /** They were issued, and not to this viewer. */
  record NotToYou(String title) implements Reading {}
}

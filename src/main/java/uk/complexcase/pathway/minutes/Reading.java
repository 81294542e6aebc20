package uk.complexcase.pathway.minutes;

import java.time.Instant;

/** What a viewer finds where minutes of a session are read. */
public sealed interface Reading {

  /** Their own minutes. */
  record Issued(Minutes minutes, Instant issuedAt) implements Reading {}

  /** The chair has not agreed them yet. */
  record NotYet(String title) implements Reading {}

  /** They were issued, and not to this viewer. */
  record NotToYou(String title) implements Reading {}
}

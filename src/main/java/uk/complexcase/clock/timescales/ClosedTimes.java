package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.util.Optional;

/** Tells when nobody can be reached at an office, so that somebody must be on call. */
public interface ClosedTimes {

  /** A time that ends before {@code until}. */
  record Span(Instant from, Instant until) {}

  /**
   * The part of this time from the first moment at which offices are closed to the last; empty when
   * they are open for all of it.
   */
  Optional<Span> closedWithin(Instant from, Instant until);
}

package uk.complexcase.clock.timescales;

import java.time.Instant;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * One line of a clock's history.
 *
 * @param from the value before: an ISO instant for {@link What#DUE}, a {@link DeadlineState} for
 *     {@link What#STATE}; empty when there was none
 * @param to the value after, likewise
 */
public record DeadlineChange(
    Instant at, PractitionerId by, What what, String from, String to, String reason) {

  /** What of a clock can change. */
  public enum What {
    DUE,
    STATE,
    PREVENTED
  }
}

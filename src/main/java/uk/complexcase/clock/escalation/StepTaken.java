package uk.complexcase.clock.escalation;

import java.time.Instant;
import java.util.List;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A step of a deadline that was told to somebody.
 *
 * @param due the due time it belongs to, which may have been moved since
 * @param at when it was told
 * @param told to whom, by id
 */
public record StepTaken(
    DeadlineId deadline,
    Instant due,
    DeadlineAlert.Kind kind,
    Instant at,
    List<PractitionerId> told) {

  public StepTaken {
    told = List.copyOf(told);
  }
}

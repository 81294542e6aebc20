package uk.complexcase.cases.events;

import java.time.Instant;
import java.util.Set;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A draft of the procedure waits for somebody, or is in force.
 *
 * @param draft its reference
 * @param round how often approval was asked for by then
 */
public record ProcedureDraftMoved(
    String draft, Step step, int round, Set<PractitionerId> to, Instant at) {

  public ProcedureDraftMoved {
    to = Set.copyOf(to);
  }

  /** What became of the draft. */
  public enum Step {
    APPROVAL_ASKED,
    SENT_BACK,
    IN_FORCE
  }
}

package uk.complexcase.clock.escalation;

import java.util.Set;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.foundation.shared.PractitionerId;

/** Says who holds the work that a deadline limits; implemented where work is kept. */
public interface WorkHolders {

  /** Who holds open work that runs by this clock; empty when nobody took it yet. */
  Set<PractitionerId> holding(DeadlineId id);
}

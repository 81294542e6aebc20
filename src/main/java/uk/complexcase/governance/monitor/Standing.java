package uk.complexcase.governance.monitor;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.operations.IncidentDesk;
import uk.complexcase.governance.operations.StuckView;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.Incident;
import uk.complexcase.work.tasks.ProjectionLag;

/** How current our figures are, and what only the engine knows; empty when it does not answer. */
@Service
public class Standing {

  private final IncidentDesk stuck;
  private final ProjectionLag lag;
  private final InstantSource clock;

  Standing(IncidentDesk stuck, ProjectionLag lag, InstantSource clock) {
    this.stuck = stuck;
    this.lag = lag;
    this.clock = clock;
  }

  /** How current the figures counted now are. */
  public Freshness freshness() {
    return new Freshness(clock.instant(), lag.levelAt());
  }

  /** Steps that could not go on and are not kept from the viewer, oldest first. */
  public Optional<List<Incident>> incidents(Viewer viewer) {
    try {
      return Optional.of(stuck.seenBy(viewer));
    } catch (EngineUnreachable e) {
      return Optional.empty();
    }
  }

  /** The same in words, longest first. */
  public Optional<List<StuckView>> stuck(Viewer viewer) {
    try {
      return Optional.of(stuck.open(viewer));
    } catch (EngineUnreachable e) {
      return Optional.empty();
    }
  }
}

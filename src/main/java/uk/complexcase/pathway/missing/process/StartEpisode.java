package uk.complexcase.pathway.missing.process;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.missing.EpisodeReported;
import uk.complexcase.pathway.missing.EpisodeStart;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the process of an episode. Idempotent by its reference: the engine's port claims the
 * start.
 */
@Component
class StartEpisode {

  private final EpisodeStart start;
  private final ProcedureEngine engine;

  StartEpisode(EpisodeStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(EpisodeReported reported) {
    engine.start("missing-episode", reported.episode(), start.variables(reported.episode()));
  }
}

package uk.complexcase.pathway.mace.process;

import java.time.Duration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.mace.PanelDayChanged;
import uk.complexcase.pathway.mace.PanelOff;
import uk.complexcase.pathway.mace.PanelPlanned;
import uk.complexcase.pathway.mace.PanelStart;
import uk.complexcase.pathway.mace.PaperNotWanted;
import uk.complexcase.pathway.mace.PaperWanted;
import uk.complexcase.pathway.mace.ReturnAsked;
import uk.complexcase.pathway.mace.ReturnNotWanted;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the processes of panels, papers and returns, and tells them what changed. Idempotent: the
 * engine's port claims each start, and hearing a message twice does no harm.
 */
@Component
class StartPanels {

  private static final Duration HEARD_WITHIN = Duration.ofHours(1);

  private final PanelStart start;
  private final ProcedureEngine engine;

  StartPanels(PanelStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(PanelPlanned planned) {
    engine.start("mace-panel", planned.panel(), start.panel(planned.panel()));
  }

  /** The process reads the day as it is then, so that hearing of it twice changes nothing. */
  @ApplicationModuleListener
  void on(PanelDayChanged changed) {
    engine.publish("panel-moved", changed.panel(), null, HEARD_WITHIN);
  }

  @ApplicationModuleListener
  void on(PanelOff off) {
    engine.publish("panel-called-off", off.panel(), "off", HEARD_WITHIN);
  }

  @ApplicationModuleListener
  void on(PaperWanted wanted) {
    start
        .paper(wanted.item())
        .ifPresent(paper -> engine.start("panel-paper", paper.key(), paper.variables()));
  }

  @ApplicationModuleListener
  void on(PaperNotWanted dropped) {
    engine.publish("panel-paper-not-wanted", dropped.item(), null, HEARD_WITHIN);
  }

  @ApplicationModuleListener
  void on(ReturnAsked asked) {
    engine.start("panel-return", asked.returned(), start.returned(asked.returned()));
  }

  @ApplicationModuleListener
  void on(ReturnNotWanted dropped) {
    engine.publish("panel-return-not-wanted", dropped.returned(), "dropped", HEARD_WITHIN);
  }
}

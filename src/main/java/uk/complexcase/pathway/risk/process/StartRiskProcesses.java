package uk.complexcase.pathway.risk.process;

import java.time.Duration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.risk.CsWorkEnded;
import uk.complexcase.pathway.risk.HighRiskFound;
import uk.complexcase.pathway.risk.LevelBelowTool;
import uk.complexcase.pathway.risk.PathwayBegun;
import uk.complexcase.pathway.risk.ReferredHigher;
import uk.complexcase.pathway.risk.ReviewAskedEarly;
import uk.complexcase.pathway.risk.ReviewBegun;
import uk.complexcase.pathway.risk.ReviewNotWanted;
import uk.complexcase.pathway.risk.RiskStart;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the processes of this room. Idempotent by reference: the engine's port claims the start.
 */
@Component
class StartRiskProcesses {

  private static final Duration HEARD_WITHIN = Duration.ofHours(1);

  private final RiskStart start;
  private final ProcedureEngine engine;

  StartRiskProcesses(RiskStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(PathwayBegun begun) {
    engine.start("complex-safeguarding-pathway", begun.csCase(), start.pathway(begun.csCase()));
  }

  @ApplicationModuleListener
  void on(HighRiskFound found) {
    engine.start("high-risk", found.finding(), start.high(found.finding()));
  }

  @ApplicationModuleListener
  void on(LevelBelowTool below) {
    engine.start("level-countersign", below.countersign(), start.countersign(below.countersign()));
  }

  @ApplicationModuleListener
  void on(ReferredHigher higher) {
    engine.publish("cs-referred-higher", higher.csCase(), higher.level(), HEARD_WITHIN);
  }

  @ApplicationModuleListener
  void on(CsWorkEnded ended) {
    engine.publish("cs-work-ended", ended.csCase(), "ended", HEARD_WITHIN);
  }

  @ApplicationModuleListener
  void on(ReviewBegun begun) {
    engine.start("risk-review", begun.review(), start.review(begun.review()));
  }

  @ApplicationModuleListener
  void on(ReviewAskedEarly asked) {
    engine.publish("risk-review-early", asked.review(), "early", HEARD_WITHIN);
  }

  @ApplicationModuleListener
  void on(ReviewNotWanted ended) {
    engine.publish("risk-review-ended", ended.review(), "ended", HEARD_WITHIN);
  }
}

package uk.complexcase.pathway.referral.process;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ReferralReceived;
import uk.complexcase.pathway.referral.PathwayStart;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the procedure once a referral is stored. Idempotent by contact: the engine's port claims
 * the start.
 */
@Component
class StartReferralPathway {

  private final PathwayStart start;
  private final ProcedureEngine engine;

  StartReferralPathway(PathwayStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(ReferralReceived received) {
    var contact = received.contact();
    engine.start("referral-pathway", contact.value(), start.variables(contact));
  }
}

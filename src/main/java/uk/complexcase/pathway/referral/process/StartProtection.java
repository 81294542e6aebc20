package uk.complexcase.pathway.referral.process;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.ProtectionNeeded;
import uk.complexcase.pathway.referral.ProtectionStart;
import uk.complexcase.procedure.ProcedureEngine;

/** Starts a measure a contact calls for. Idempotent by contact and measure. */
@Component
class StartProtection {

  private final ProtectionStart start;
  private final ProcedureEngine engine;

  StartProtection(ProtectionStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(ProtectionNeeded needed) {
    engine.start("protection-at-once", start.key(needed), start.variables(needed));
  }
}

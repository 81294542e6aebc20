package uk.complexcase.pathway.referral.process;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.CsReferralNeeded;
import uk.complexcase.pathway.referral.CsReferralStart;
import uk.complexcase.procedure.ProcedureEngine;

/** Starts the process in which a worker writes the referral. Idempotent by referral. */
@Component
class StartCsReferral {

  private final CsReferralStart start;
  private final ProcedureEngine engine;

  StartCsReferral(CsReferralStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(CsReferralNeeded needed) {
    engine.start(
        "complex-safeguarding-referral", needed.csReferral(), start.variables(needed.csReferral()));
  }
}

package uk.complexcase.pathway.enquiry.process;

import java.time.Duration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.enquiry.PoliceProtectionRecorded;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Tells the process of an enquiry that police protection was recorded. Idempotent by the record's
 * reference within a day; the record and its clock stand whether or not a process hears of it.
 */
@Component
class TellPoliceProtection {

  private static final Duration HEARD_WITHIN = Duration.ofDays(1);

  private final ProcedureEngine engine;

  TellPoliceProtection(ProcedureEngine engine) {
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(PoliceProtectionRecorded recorded) {
    engine.publish(
        "police-protection-recorded", recorded.enquiry(), recorded.option(), HEARD_WITHIN);
  }
}

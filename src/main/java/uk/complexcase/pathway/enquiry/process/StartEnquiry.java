package uk.complexcase.pathway.enquiry.process;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.enquiry.EnquiryOpened;
import uk.complexcase.pathway.enquiry.EnquiryStart;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the process of an enquiry. Idempotent by its reference: the engine's port claims the
 * start.
 */
@Component
class StartEnquiry {

  private final EnquiryStart start;
  private final ProcedureEngine engine;

  StartEnquiry(EnquiryStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(EnquiryOpened opened) {
    engine.start("section-47-enquiry", opened.enquiry(), start.variables(opened.enquiry()));
  }
}

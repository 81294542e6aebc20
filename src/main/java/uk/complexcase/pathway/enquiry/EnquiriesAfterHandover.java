package uk.complexcase.pathway.enquiry;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.WorkerChanged;

/** A running enquiry goes with its worker's handover. Idempotent: it names the worker told. */
@Component
class EnquiriesAfterHandover {

  private final Enquiries enquiries;
  private final CaseFiles files;

  EnquiriesAfterHandover(Enquiries enquiries, CaseFiles files) {
    this.enquiries = enquiries;
    this.files = files;
  }

  @ApplicationModuleListener
  void on(WorkerChanged changed) {
    if (changed.from() == null) {
      return;
    }
    var from = changed.from().value();
    var file = files.current(changed.child()).value();
    enquiries.findByCurrentCaseRefIn(List.of(file)).stream()
        .filter(one -> one.state != Enquiry.State.ENDED && from.equals(one.allocatedTo))
        .forEach(one -> {
          one.allocatedTo = changed.to().value();
          if (from.equals(one.outcomeTeller) && one.toldAt == null) {
            one.outcomeTeller = changed.to().value();
          }
        });
  }
}

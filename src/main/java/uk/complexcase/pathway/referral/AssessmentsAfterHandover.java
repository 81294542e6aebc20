package uk.complexcase.pathway.referral;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.WorkerChanged;

/** An assessment goes with its worker's handover. Idempotent: it names the worker told. */
@Component
class AssessmentsAfterHandover {

  private final Assessments assessments;
  private final CaseFiles files;

  AssessmentsAfterHandover(Assessments assessments, CaseFiles files) {
    this.assessments = assessments;
    this.files = files;
  }

  @ApplicationModuleListener
  void on(WorkerChanged changed) {
    var from = changed.from();
    if (from != null) {
      assessments
          .heldBy(files.current(changed.child()).value(), from.value())
          .forEach(one -> one.allocatedTo = changed.to().value());
    }
  }
}

package uk.complexcase.pathway.assessment;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.AssessmentAllocated;
import uk.complexcase.cases.events.WorkerChanged;

/** Hears who writes an assessment. Idempotent: one assessment is one record. */
@Component
class HearingAllocations {

  private final ChildAssessments assessments;
  private final CaseFiles files;
  private final ApplicationEventPublisher events;

  HearingAllocations(
      ChildAssessments assessments, CaseFiles files, ApplicationEventPublisher events) {
    this.assessments = assessments;
    this.files = files;
    this.events = events;
  }

  @ApplicationModuleListener
  void on(AssessmentAllocated told) {
    if (!assessments.existsById(told.assessment())) {
      assessments.saveAndFlush(new ChildAssessment(told, files.current(told.openedOn())));
      events.publishEvent(new AssessmentBegun(told.assessment()));
    }
  }

  /** An assessment that runs goes with the child's worker (SCR-B-30). */
  @ApplicationModuleListener
  void on(WorkerChanged changed) {
    var from = changed.from();
    assessments.findByCurrentCaseRefIn(List.of(files.current(changed.child()).value())).stream()
        .filter(one -> one.agreedAt == null && from != null && one.worker.equals(from.value()))
        .forEach(one -> one.worker = changed.to().value());
  }
}

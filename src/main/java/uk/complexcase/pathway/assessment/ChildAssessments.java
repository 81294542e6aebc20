package uk.complexcase.pathway.assessment;

import java.util.Collection;
import java.util.List;
import uk.complexcase.work.steps.StepRecords;

/** Assessments that have their worker. */
interface ChildAssessments extends StepRecords<ChildAssessment> {

  List<ChildAssessment> findByCurrentCaseRefIn(Collection<String> children);
}

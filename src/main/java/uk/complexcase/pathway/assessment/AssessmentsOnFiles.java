package uk.complexcase.pathway.assessment;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps assessments pointed at the file that holds each child now. */
@Component
class AssessmentsOnFiles implements RecordsOnFiles {

  private final ChildAssessments assessments;

  AssessmentsOnFiles(ChildAssessments assessments) {
    this.assessments = assessments;
  }

  @Override
  public void follow(MovedFiles moved) {
    assessments
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(one -> one.currentCaseRef = moved.now(one.caseRef));
  }
}

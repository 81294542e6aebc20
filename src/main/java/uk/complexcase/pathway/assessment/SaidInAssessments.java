package uk.complexcase.pathway.assessment;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.steps.WordsOfSteps;

/** What a child said to the worker who assessed. */
@Component
class SaidInAssessments implements OwnWords {

  private final CaseAccess access;
  private final ChildAssessments assessments;
  private final AssessmentSteps steps;
  private final WordsOfSteps words;

  SaidInAssessments(
      CaseAccess access, ChildAssessments assessments, AssessmentSteps steps, WordsOfSteps words) {
    this.access = access;
    this.assessments = assessments;
    this.steps = steps;
    this.words = words;
  }

  @Override
  public List<Spoken> spoken(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    return assessments.findByCurrentCaseRefIn(List.of(child.value())).stream()
        .flatMap(one ->
            words
                .spoken(
                    steps.findByAssessmentRefOrderByDoneAt(one.ref),
                    "said in the child and family assessment " + one.ref)
                .stream())
        .toList();
  }
}

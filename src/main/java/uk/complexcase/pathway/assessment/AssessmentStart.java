package uk.complexcase.pathway.assessment;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process of an assessment starts with: references alone. */
@Component
public class AssessmentStart {

  private final ChildAssessments assessments;

  AssessmentStart(ChildAssessments assessments) {
    this.assessments = assessments;
  }

  /** The variables of {@code child-and-family-assessment}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> variables(String ref) {
    var one = assessments.findById(ref).orElseThrow();
    return Map.of(
        "assessmentRef",
        one.ref,
        "startKey",
        "write/" + one.ref,
        "caseRefs",
        List.of(one.currentCaseRef),
        "assessmentWorker",
        one.worker);
  }
}

package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.shared.CaseRef;

/** What the process of an assessment to allocate starts with: references alone. */
@Component
public class AllocationStart {

  private final Assessments assessments;
  private final CaseFiles files;

  AllocationStart(Assessments assessments, CaseFiles files) {
    this.assessments = assessments;
    this.files = files;
  }

  /** The variables of {@code assessment-allocation}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> variables(String ref) {
    var assessment = assessments.findById(ref).orElseThrow();
    return Map.of(
        "contactRef",
        assessment.contactRef,
        "caseRefs",
        List.of(files.current(new CaseRef(assessment.caseRef)).value()),
        "assessmentRef",
        ref,
        "startKey",
        ref);
  }
}

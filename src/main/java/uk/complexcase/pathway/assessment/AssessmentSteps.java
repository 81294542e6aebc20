package uk.complexcase.pathway.assessment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The steps of assessments. */
interface AssessmentSteps extends JpaRepository<AssessmentStep, UUID> {

  List<AssessmentStep> findByAssessmentRefOrderByDoneAt(String assessment);
}

package uk.complexcase.pathway.referral;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Which assessments contacts' children are under. */
interface AssessmentCovers extends JpaRepository<AssessmentCover, AssessmentCover.Key> {

  List<AssessmentCover> findByKeyContactRef(String contactRef);
}

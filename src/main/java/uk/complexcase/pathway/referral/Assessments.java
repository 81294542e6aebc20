package uk.complexcase.pathway.referral;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Child and family assessments. */
interface Assessments extends JpaRepository<Assessment, String> {

  /** Assessments of the child whose file is this now, that this worker has. */
  @Query(
      """
      select a from Assessment a
      where a.allocatedTo = :worker
        and (a.caseRef = :currentCase
          or a.caseRef in (select c.caseRef from ContactChild c where c.currentCaseRef = :currentCase))
      """)
  List<Assessment> heldBy(@Param("currentCase") String currentCase, @Param("worker") String worker);

  /**
   * Assessments of the child whose file is {@code currentCase} now, whatever file they were opened
   * on.
   */
  @Query(
      """
      select a from Assessment a
      where a.state = :state
        and a.caseRef in (select c.caseRef from ContactChild c where c.currentCaseRef = :currentCase)
      order by a.openedAt
      """)
  List<Assessment> ofChild(
      @Param("currentCase") String currentCase, @Param("state") Assessment.State state);
}

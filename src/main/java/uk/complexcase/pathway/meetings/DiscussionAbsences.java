package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;
import uk.complexcase.foundation.people.Agency;

/** Absences of agencies. */
interface DiscussionAbsences extends JpaRepository<DiscussionAbsence, DiscussionAbsence.Key> {

  List<DiscussionAbsence> findByKeyDiscussionRef(String discussionRef);

  /** Absences of the agency that were escalated, from an instant on. */
  @Query(
      """
      select a from DiscussionAbsence a
      where a.key.agency = :agency and a.absentAt >= :since
        and a.attendance <> uk.complexcase.pathway.meetings.Attendance.UNREACHABLE_OOH
      """)
  List<DiscussionAbsence> escalatedSince(
      @Param("agency") Agency agency, @Param("since") Instant since);
}

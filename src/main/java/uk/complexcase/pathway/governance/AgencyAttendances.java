package uk.complexcase.pathway.governance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who was at the meetings, by agency. */
interface AgencyAttendances extends JpaRepository<AgencyAttendance, UUID> {

  List<AgencyAttendance> findByMeetingRef(String meeting);
}

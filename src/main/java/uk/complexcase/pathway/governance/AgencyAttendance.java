package uk.complexcase.pathway.governance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import uk.complexcase.foundation.people.Agency;

/** Whether one agency was at a meeting, and who came (SCR-B-53). */
@Entity
@Table(name = "governance_attendance")
class AgencyAttendance {

  @Id UUID id;
  String meetingRef;

  @Enumerated(EnumType.STRING)
  Agency agency;

  @Enumerated(EnumType.STRING)
  Attendance attendance;

  String who;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AgencyAttendance() {}

  AgencyAttendance(GovernanceMeeting at, Agency agency, Attendance attendance, String who) {
    this.id = UUID.randomUUID();
    this.meetingRef = at.ref;
    this.agency = agency;
    this.attendance = attendance;
    this.who = who;
  }
}

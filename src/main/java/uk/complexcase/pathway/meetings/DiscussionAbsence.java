package uk.complexcase.pathway.meetings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.Agency;

/** An agency that was not at a session, and how that was taken up with it (CSD-21, B1). */
@Entity
@Table(name = "discussion_absence")
class DiscussionAbsence {

  /** The session and the agency. */
  @Embeddable
  record Key(String discussionRef, int sessionNumber, @Enumerated(EnumType.STRING) Agency agency)
      implements Serializable {}

  @EmbeddedId Key key;

  @Enumerated(EnumType.STRING)
  Attendance attendance;

  Instant absentAt;
  String recipient = "";

  @Nullable
  @Enumerated(EnumType.STRING)
  EscalationMethod method;

  String response = "";
  @Nullable String settledBy;
  @Nullable Instant settledAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DiscussionAbsence() {}

  DiscussionAbsence(DiscussionSession session, Agency agency, Attendance attendance, Instant at) {
    this.key = new Key(session.key.discussionRef(), session.number(), agency);
    this.attendance = attendance;
    this.absentAt = at;
  }

  /** Told the next working day, or escalated by the chair. */
  boolean escalated() {
    return attendance != Attendance.UNREACHABLE_OOH;
  }
}

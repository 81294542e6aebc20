package uk.complexcase.pathway.meetings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.complexcase.foundation.people.Agency;

/** What the partnership is told: an agency was absent again within 90 days (B1). */
@Entity
@Table(name = "absence_pattern")
class AbsencePattern {

  @Id UUID id = UUID.randomUUID();

  @Enumerated(EnumType.STRING)
  Agency agency;

  String discussionRef;
  int sessionNumber;
  int times;
  Instant noticedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AbsencePattern() {}

  AbsencePattern(DiscussionAbsence absence, int times, Instant at) {
    this.agency = absence.key.agency();
    this.discussionRef = absence.key.discussionRef();
    this.sessionNumber = absence.key.sessionNumber();
    this.times = times;
    this.noticedAt = at;
  }
}

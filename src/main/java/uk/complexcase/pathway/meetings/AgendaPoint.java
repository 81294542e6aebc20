package uk.complexcase.pathway.meetings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** What was done with one point of the agenda. */
@Entity
@Table(name = "discussion_agenda")
class AgendaPoint {

  /** The discussion and the point. */
  @Embeddable
  record Key(String discussionRef, @Enumerated(EnumType.STRING) AgendaItem item)
      implements Serializable {}

  @EmbeddedId Key key;

  @Enumerated(EnumType.STRING)
  AgendaStatus status;

  String reason;
  int sessionNumber;
  String settledBy;
  Instant settledAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AgendaPoint() {}

  AgendaPoint(
      DiscussionSession session,
      AgendaItem item,
      AgendaStatus status,
      String reason,
      String by,
      Instant at) {
    this.key = new Key(session.key.discussionRef(), item);
    this.status = status;
    this.reason = reason;
    this.sessionNumber = session.number();
    this.settledBy = by;
    this.settledAt = at;
  }
}

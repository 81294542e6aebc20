package uk.complexcase.pathway.meetings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import uk.complexcase.foundation.people.Agency;

/** Why a required or involved agency was not asked to come to a session (SCR-B-37). */
@Entity
@Table(name = "discussion_gap")
class ExplainedGap {

  /** The session and the agency. */
  @Embeddable
  record Key(String discussionRef, int sessionNumber, @Enumerated(EnumType.STRING) Agency agency)
      implements Serializable {}

  @EmbeddedId Key key;
  String reason;
  String explainedBy;
  Instant explainedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ExplainedGap() {}

  ExplainedGap(DiscussionSession session, Agency agency, String reason, String by, Instant at) {
    this.key = new Key(session.key.discussionRef(), session.number(), agency);
    this.reason = reason;
    this.explainedBy = by;
    this.explainedAt = at;
  }
}

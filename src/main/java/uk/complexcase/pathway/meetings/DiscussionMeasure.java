package uk.complexcase.pathway.meetings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;

/** Whether one urgent measure is taken for one child; in effect when recorded (CSD-42). */
@Entity
@Table(name = "discussion_measure")
class DiscussionMeasure {

  /** The child of the discussion and the measure. */
  @Embeddable
  record Key(
      String discussionRef, String caseRef, @Enumerated(EnumType.STRING) UrgentMeasure measure)
      implements Serializable {}

  @EmbeddedId Key key;
  boolean taken;
  String detail = "";
  String decidedBy;
  Instant decidedAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DiscussionMeasure() {}

  DiscussionMeasure(Key key, String decidedBy, Instant decidedAt) {
    this.key = key;
    this.decidedBy = decidedBy;
    this.decidedAt = decidedAt;
  }
}

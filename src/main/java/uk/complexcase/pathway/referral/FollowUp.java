package uk.complexcase.pathway.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A step taken to follow a contact up: the call back, the completion, the written confirmation, a
 * pattern review.
 */
@Entity
@Table(name = "contact_follow_up")
class FollowUp {

  @Id UUID id = UUID.randomUUID();
  String contactRef;
  String kind;
  String summary;
  String doneBy;
  Instant doneAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected FollowUp() {}

  FollowUp(String contactRef, String kind, String summary, String doneBy, Instant doneAt) {
    this.contactRef = contactRef;
    this.kind = kind;
    this.summary = summary;
    this.doneBy = doneBy;
    this.doneAt = doneAt;
  }
}

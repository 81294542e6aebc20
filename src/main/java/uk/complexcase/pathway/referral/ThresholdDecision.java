package uk.complexcase.pathway.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * One decision on a contact; never changed, so one that was not confirmed stays beside the next.
 */
@Entity
@Table(name = "threshold_decision")
@Immutable
class ThresholdDecision {

  @Id UUID id = UUID.randomUUID();
  String contactRef;

  @Column(name = "decision_number")
  int number;

  @Embedded ThresholdEntry entry;
  boolean secondConfirmationNeeded;
  boolean routeReviewNeeded;
  String decidedBy;
  Instant decidedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ThresholdDecision() {}

  ThresholdDecision(
      String contactRef,
      int number,
      ThresholdEntry entry,
      ThresholdPolicy.Ruling ruling,
      String by,
      Instant at) {
    this.contactRef = contactRef;
    this.number = number;
    this.entry = entry;
    this.secondConfirmationNeeded = ruling.secondConfirmationNeeded();
    this.routeReviewNeeded = ruling.routeReviewNeeded();
    this.decidedBy = by;
    this.decidedAt = at;
  }
}

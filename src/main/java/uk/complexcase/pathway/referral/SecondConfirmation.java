package uk.complexcase.pathway.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the police hub lead made of a decision that the threshold is not met (LR-32). */
@Entity
@Table(name = "second_confirmation")
@Immutable
class SecondConfirmation {

  @Id UUID id = UUID.randomUUID();
  String contactRef;
  UUID decisionId;
  boolean confirmed;
  String reason;
  String confirmedBy;
  Instant confirmedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected SecondConfirmation() {}

  SecondConfirmation(
      String contactRef, UUID decisionId, boolean confirmed, String reason, String by, Instant at) {
    this.contactRef = contactRef;
    this.decisionId = decisionId;
    this.confirmed = confirmed;
    this.reason = reason;
    this.confirmedBy = by;
    this.confirmedAt = at;
  }
}

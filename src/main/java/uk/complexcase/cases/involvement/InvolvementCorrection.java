package uk.complexcase.cases.involvement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.complexcase.foundation.shared.PractitionerId;

/** What an entry said before it was corrected, and why it was. */
@Entity
@Table(name = "involvement_correction")
class InvolvementCorrection {

  @Id UUID id = UUID.randomUUID();
  String involvementRef;

  @Column(name = "said_before")
  String before;

  String reason;
  String correctedBy;
  Instant correctedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected InvolvementCorrection() {}

  InvolvementCorrection(
      String involvementRef, String before, String reason, PractitionerId by, Instant at) {
    this.involvementRef = involvementRef;
    this.before = before;
    this.reason = reason;
    this.correctedBy = by.value();
    this.correctedAt = at;
  }
}

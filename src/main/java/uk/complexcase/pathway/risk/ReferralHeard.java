package uk.complexcase.pathway.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** A referral of a child whose case with the team was open already; never changed afterwards. */
@Entity
@Table(name = "cs_referral_heard")
class ReferralHeard {

  @Id UUID id = UUID.randomUUID();
  String csRef;
  String contactRef;

  /** Null where a concern joined the referral that stands: nobody judged a level. */
  @Nullable
  @Enumerated(EnumType.STRING)
  RiskLevel level;

  Instant receivedAt;
  Instant toldAt;
  String toldBy;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ReferralHeard() {}

  ReferralHeard(
      CsCase of,
      ContactRef contact,
      @Nullable RiskLevel level,
      Instant receivedAt,
      Instant at,
      PractitionerId by) {
    this.csRef = of.ref;
    this.contactRef = contact.value();
    this.level = level;
    this.receivedAt = receivedAt;
    this.toldAt = at;
    this.toldBy = by.value();
  }
}

package uk.complexcase.pathway.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Whether the police hold a silver meeting on a group concern (TCS-44). */
@Entity
@Table(name = "silver_consideration")
@Immutable
class SilverConsideration {

  @Id UUID id = UUID.randomUUID();
  String contactRef;

  @Enumerated(EnumType.STRING)
  SilverDecision decision;

  String policeInformation;
  String rationale;
  @Nullable LocalDate reviewOn;
  String consideredBy;
  Instant consideredAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected SilverConsideration() {}

  SilverConsideration(
      String contactRef,
      SilverDecision decision,
      String policeInformation,
      String rationale,
      @Nullable LocalDate reviewOn,
      String by,
      Instant at) {
    this.contactRef = contactRef;
    this.decision = decision;
    this.policeInformation = policeInformation;
    this.rationale = rationale;
    this.reviewOn = reviewOn;
    this.consideredBy = by;
    this.consideredAt = at;
  }
}

package uk.complexcase.pathway.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Early help as offered to a family where the threshold was not met (TCS-45). */
@Entity
@Table(name = "early_help")
class EarlyHelp {

  @Id String contactRef;

  @Enumerated(EnumType.STRING)
  EarlyHelpOutcome outcome;

  LocalDate offeredOn;
  String leadPractitioner;
  String summary;
  String offeredBy;
  Instant offeredAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected EarlyHelp() {}

  EarlyHelp(
      String contactRef,
      EarlyHelpOutcome outcome,
      LocalDate offeredOn,
      String leadPractitioner,
      String summary,
      String by,
      Instant at) {
    this.contactRef = contactRef;
    this.outcome = outcome;
    this.offeredOn = offeredOn;
    this.leadPractitioner = leadPractitioner;
    this.summary = summary;
    this.offeredBy = by;
    this.offeredAt = at;
  }
}

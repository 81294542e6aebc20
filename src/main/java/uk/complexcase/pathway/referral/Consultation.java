package uk.complexcase.pathway.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Advice a specialist service gave the hub on a contact (SCR-B-10, LR-50). */
@Entity
@Table(name = "consultation")
class Consultation {

  @Id UUID id = UUID.randomUUID();
  String contactRef;
  String service;
  String advice;
  String givenBy;
  Instant givenAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected Consultation() {}

  Consultation(String contactRef, String service, String advice, String givenBy, Instant givenAt) {
    this.contactRef = contactRef;
    this.service = service;
    this.advice = advice;
    this.givenBy = givenBy;
    this.givenAt = givenAt;
  }
}

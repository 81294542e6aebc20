package uk.complexcase.pathway.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An unsent referral of one person. */
@Entity
@Table(name = "referral_draft")
class ReferralDraftEntry {

  @Id String practitionerId;
  String submissionId;

  @Column(name = "field_values")
  String values;

  Instant savedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ReferralDraftEntry() {}

  ReferralDraftEntry(String practitionerId, String submissionId, String values, Instant savedAt) {
    this.practitionerId = practitionerId;
    this.submissionId = submissionId;
    this.values = values;
    this.savedAt = savedAt;
  }
}

package uk.complexcase.pathway.disruption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.complexcase.foundation.shared.PractitionerId;

/** A warning notice was looked at again (TCS-26). */
@Entity
@Table(name = "disruption_review")
class DisruptionReview {

  @Id String submissionId;
  String optionRef;
  boolean stillNeeded;

  @Column(length = 4000)
  String words;

  String doneBy;
  Instant doneAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DisruptionReview() {}

  DisruptionReview(
      String submissionId,
      String option,
      boolean stillNeeded,
      String words,
      PractitionerId by,
      Instant at) {
    this.submissionId = submissionId;
    this.optionRef = option;
    this.stillNeeded = stillNeeded;
    this.words = words;
    this.doneBy = by.value();
    this.doneAt = at;
  }
}

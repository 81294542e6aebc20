package uk.complexcase.pathway.transition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.complexcase.foundation.shared.PractitionerId;

/** What was recorded at one step of a handover; never changed afterwards. */
@Entity
@Table(name = "handover_step")
class HandoverStep {

  @Id UUID id;
  String handoverRef;

  /** The form it was recorded on. */
  String kind;

  @Column(length = 200000)
  String answers;

  String doneBy;
  Instant doneAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected HandoverStep() {}

  HandoverStep(String handover, String kind, String answers, PractitionerId by, Instant at) {
    this.id = UUID.randomUUID();
    this.handoverRef = handover;
    this.kind = kind;
    this.answers = answers;
    this.doneBy = by.value();
    this.doneAt = at;
  }
}

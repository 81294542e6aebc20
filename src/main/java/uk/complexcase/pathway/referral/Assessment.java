package uk.complexcase.pathway.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.References;

/**
 * A child and family assessment of one child, owned by the team until a worker is named (SCR-B-17).
 */
@Entity
@Table(name = "assessment")
class Assessment {

  /** Whether it still runs. */
  enum State {
    OPEN,
    CLOSED
  }

  @Id String ref;
  String contactRef;
  String caseRef;

  @Enumerated(EnumType.STRING)
  State state = State.OPEN;

  Instant openedAt;
  @Nullable String allocatedTo;
  @Nullable String allocatedBy;
  @Nullable Instant allocatedAt;
  @Nullable LocalDate seeChildBy;
  @Nullable String plan;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected Assessment() {}

  Assessment(String contactRef, String caseRef, Instant openedAt) {
    this.ref = References.fresh("A");
    this.contactRef = contactRef;
    this.caseRef = caseRef;
    this.openedAt = openedAt;
  }

  void allocate(String worker, @Nullable LocalDate seeBy, String note, String by, Instant at) {
    allocatedTo = worker;
    seeChildBy = seeBy;
    plan = note;
    allocatedBy = by;
    allocatedAt = at;
  }
}

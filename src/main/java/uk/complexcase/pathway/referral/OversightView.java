package uk.complexcase.pathway.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What one of the two leaders recorded on complex case oversight (LR-31, LR-32). */
@Entity
@Table(name = "oversight_view")
@Immutable
class OversightView {

  /** Who decides together. */
  enum Side {
    COUNCIL,
    POLICE
  }

  /** What they may decide; software decides none of it. */
  enum Decision {
    INSTIGATE("instigate"),
    DO_NOT_INSTIGATE("do not instigate"),
    RECONVENE("meet again before deciding");

    private final String label;

    Decision(String label) {
      this.label = label;
    }

    /** The option within a sentence. */
    String label() {
      return label;
    }
  }

  @Id UUID id = UUID.randomUUID();
  String contactRef;

  @Enumerated(EnumType.STRING)
  Side side;

  @Column(name = "round_number")
  int round;

  @Enumerated(EnumType.STRING)
  Decision decision;

  String considered;
  String reason;
  String recordedBy;
  Instant recordedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected OversightView() {}

  OversightView(
      String contactRef,
      Side side,
      int round,
      Decision decision,
      String considered,
      String reason,
      String by,
      Instant at) {
    this.contactRef = contactRef;
    this.side = side;
    this.round = round;
    this.decision = decision;
    this.considered = considered;
    this.reason = reason;
    this.recordedBy = by;
    this.recordedAt = at;
  }
}

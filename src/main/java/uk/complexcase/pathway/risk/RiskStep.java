package uk.complexcase.pathway.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.complexcase.foundation.shared.PractitionerId;

/** What was recorded at one step of the team's work; never changed afterwards. */
@Entity
@Table(name = "cs_step")
class RiskStep {

  /** Which step it was. */
  enum Kind {
    PARENT_OFFERED("Parent worker"),
    GOVERNANCE("Governance"),
    INFORMATION("Information"),
    MEASURED("Risk measured"),
    ALLOCATED("Worker named"),
    ASSESSED("Phoenix assessment"),
    HAZARD("Hazard marker"),
    PLANNED("Plan"),
    MACE("Panel"),
    OMISSION("Panel left out"),
    CARE_AND_LEGAL("Care and legal advice"),
    REVIEWED("Review"),
    CLOSURE("Closing"),
    COUNTERSIGNED("Level below the tool's result");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /**
     * What social care considers, and what a manager answers for, goes on where the team closed.
     */
    boolean outlastsTheTeam() {
      return this == CARE_AND_LEGAL || this == COUNTERSIGNED;
    }

    String label() {
      return label;
    }
  }

  @Id UUID id;
  String csRef;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Column(length = 200000)
  String answers;

  String doneBy;
  Instant doneAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected RiskStep() {}

  RiskStep(String csRef, Kind kind, String answers, PractitionerId by, Instant at) {
    this.id = UUID.randomUUID();
    this.csRef = csRef;
    this.kind = kind;
    this.answers = answers;
    this.doneBy = by.value();
    this.doneAt = at;
  }
}

package uk.complexcase.pathway.transition;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.complexcase.work.steps.Step;
import uk.complexcase.work.steps.StepEntry;

/** What was recorded at one step of a handover; never changed afterwards. */
@Entity
@Table(name = "handover_step")
class HandoverStep extends Step {

  String handoverRef;

  /** The form it was recorded on. */
  String kind;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected HandoverStep() {}

  HandoverStep(String kind, StepEntry entry) {
    super(entry);
    this.handoverRef = entry.record();
    this.kind = kind;
  }

  @Override
  public String label() {
    return "";
  }
}

package uk.complexcase.pathway.adulthood;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import uk.complexcase.work.steps.Step;
import uk.complexcase.work.steps.StepEntry;

/** What was recorded at one step; never changed afterwards. */
@Entity
@Table(name = "adult_transition_step")
class TransitionStep extends Step {

  String transitionRef;

  @Enumerated(EnumType.STRING)
  Work kind;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected TransitionStep() {}

  TransitionStep(Work kind, StepEntry entry) {
    super(entry);
    this.transitionRef = entry.record();
    this.kind = kind;
  }

  @Override
  public String label() {
    return kind.label();
  }
}

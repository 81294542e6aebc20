package uk.complexcase.pathway.plans;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import uk.complexcase.work.steps.Step;
import uk.complexcase.work.steps.StepEntry;

/** What was recorded at one step of the work on a plan; never changed afterwards. */
@Entity
@Table(name = "plan_step")
class PlanStep extends Step {

  /** Which step it was. */
  enum Kind {
    FIT("Fit confirmed"),
    SETTLED("Lines settled"),
    REVIEW("Plan reviewed"),
    CLOSURE("Closing decided");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  String planRef;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected PlanStep() {}

  PlanStep(Kind kind, StepEntry entry) {
    super(entry);
    this.planRef = entry.record();
    this.kind = kind;
  }

  @Override
  public String label() {
    return kind.label;
  }
}

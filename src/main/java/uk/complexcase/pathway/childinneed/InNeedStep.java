package uk.complexcase.pathway.childinneed;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import uk.complexcase.work.steps.Step;
import uk.complexcase.work.steps.StepEntry;

/** What was recorded at one step of a child in need plan; never changed afterwards. */
@Entity
@Table(name = "child_in_need_step")
class InNeedStep extends Step {

  /** Which step it was. */
  enum Kind {
    PLAN("Plan"),
    REVIEW("Review"),
    END("Manager");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  String planRef;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected InNeedStep() {}

  InNeedStep(Kind kind, StepEntry entry) {
    super(entry);
    this.planRef = entry.record();
    this.kind = kind;
  }

  @Override
  public String label() {
    return kind.label;
  }
}

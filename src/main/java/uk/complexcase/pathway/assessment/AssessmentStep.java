package uk.complexcase.pathway.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import uk.complexcase.work.steps.Step;
import uk.complexcase.work.steps.StepEntry;

/** What was recorded at one step of an assessment; never changed afterwards. */
@Entity
@Table(name = "assessment_step")
class AssessmentStep extends Step {

  /** Which step it was. */
  enum Kind {
    WRITTEN("Assessment"),
    ANSWERED("Manager");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  String assessmentRef;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AssessmentStep() {}

  AssessmentStep(Kind kind, StepEntry entry) {
    super(entry);
    this.assessmentRef = entry.record();
    this.kind = kind;
  }

  @Override
  public String label() {
    return kind.label;
  }
}

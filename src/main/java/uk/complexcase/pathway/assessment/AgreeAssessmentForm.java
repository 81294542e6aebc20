package uk.complexcase.pathway.assessment;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildCaseStatus;
import uk.complexcase.cases.events.AssessmentCompleted;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.steps.StepForm;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * A manager agrees the assessment, which ends it and meets its clock, or gives it back with what is
 * missing. Whoever wrote it does not agree it.
 */
@Component
class AgreeAssessmentForm extends StepForm<ChildAssessment> {

  private final CaseFiles files;
  private final ApplicationEventPublisher events;

  AgreeAssessmentForm(AssessmentWork work, CaseFiles files, ApplicationEventPublisher events) {
    super(
        "agree-assessment", entry -> new AssessmentStep(AssessmentStep.Kind.ANSWERED, entry), work);
    this.files = files;
    this.events = events;
  }

  private enum Answer {
    AGREED,
    GIVEN_BACK
  }

  @Override
  public String why(TaskContext task) {
    return "child and family assessment to agree";
  }

  @Override
  protected Storing<ChildAssessment> read(FormReader form, TaskContext task, ChildAssessment one) {
    var answer = form.option(Answer.class, "assessmentAnswer", "Say whether you agree it");
    form.textWhen(answer == Answer.GIVEN_BACK, "assessmentAnswerReason", "Write what is missing");
    var by = task.person().id();
    if (by.value().equals(one.worker)) {
      form.problem("assessmentAnswer", "Somebody other than its worker agrees an assessment");
    }
    return answer == Answer.AGREED ? held -> agreed(held, task, by) : held -> givenBack(held);
  }

  private Done agreed(ChildAssessment held, TaskContext task, PractitionerId by) {
    var outcome = Objects.requireNonNull(held.outcome, "an assessment is written first");
    held.agreedAt = task.at();
    status(held, outcome, task, by);
    events.publishEvent(
        new AssessmentCompleted(held.ref, held.file(), outcome.name(), by, task.at()));
    return new Done(
        task.at(),
        "ASSESSMENT_AGREED",
        "Child and family assessment %s agreed: %s".formatted(held.ref, outcome.label()),
        Map.of("assessmentAgreed", true),
        "Agreed. The assessment is over.");
  }

  /** Stepping down always holds, so it is said only where the assessment was all that was open. */
  private void status(
      ChildAssessment held, AssessmentOutcome outcome, TaskContext task, PractitionerId by) {
    if (outcome == AssessmentOutcome.CHILD_IN_NEED_PLAN) {
      files.status(held.file(), ChildCaseStatus.CIN_PLAN, task.at(), by);
    } else if (outcome.stepsDown()) {
      files.endPhase(
          held.file(), ChildCaseStatus.ASSESSMENT_S17, ChildCaseStatus.STEPPED_DOWN, task.at(), by);
    }
  }

  private static Done givenBack(ChildAssessment held) {
    return new Done(
        null,
        "ASSESSMENT_GIVEN_BACK",
        "Child and family assessment " + held.ref + " given back to its worker",
        Map.of("assessmentAgreed", false, "assessmentWorker", held.worker),
        "Given back. The worker has it again, with what you wrote.");
  }
}

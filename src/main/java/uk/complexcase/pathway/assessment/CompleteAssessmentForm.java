package uk.complexcase.pathway.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.work.steps.StepForm;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * The worker writes what the assessment found and what follows. Where that is a strategy
 * discussion, it is asked for at once and waits for no manager (standing rule).
 */
@Component
class CompleteAssessmentForm extends StepForm<ChildAssessment> {

  private final AssessmentWork work;
  private final ApplicationEventPublisher events;

  CompleteAssessmentForm(AssessmentWork work, ApplicationEventPublisher events) {
    super(
        "complete-assessment",
        entry -> new AssessmentStep(AssessmentStep.Kind.WRITTEN, entry),
        work);
    this.work = work;
    this.events = events;
  }

  @Override
  public String why(TaskContext task) {
    return "child and family assessment to complete";
  }

  @Override
  protected Map<String, Object> known(ChildAssessment one) {
    return work.answered(
        one, "childWords", "parentsWords", "assessmentFound", "assessmentOutcome", "rationale");
  }

  @Override
  protected Storing<ChildAssessment> read(FormReader form, TaskContext task, ChildAssessment one) {
    form.text("childWords", "Write what the child says, or why you could not ask");
    form.text("parentsWords", "Write what the parents or carers say, or why you did not ask");
    form.text("assessmentFound", "Write what you found");
    var outcome = form.option(AssessmentOutcome.class, "assessmentOutcome", "Say what follows");
    form.text("rationale", "Write why");
    return held -> {
      held.outcome = outcome;
      if (outcome == AssessmentOutcome.STRATEGY_DISCUSSION) {
        events.publishEvent(
            new StrategyDiscussionNeeded(
                held.contact(),
                List.of(held.file()),
                task.at(),
                false,
                Set.of(),
                "",
                task.person().id()));
      }
      return new Done(
          null,
          "ASSESSMENT_WRITTEN",
          "Child and family assessment " + held.ref + " written; a manager is asked to agree it",
          Map.of(),
          outcome == AssessmentOutcome.STRATEGY_DISCUSSION
              ? "Stored. A strategy discussion is asked for now; a manager reads the assessment."
              : "Stored. A manager reads it and agrees, or says what is missing.");
    };
  }
}

package uk.complexcase.pathway.childinneed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.work.steps.StepForm;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * The worker reviews the plan with the child and the family. A strategy discussion is asked for at
 * once and the plan goes on meanwhile (standing rule).
 */
@Component
class ReviewInNeedForm extends StepForm<ChildInNeedPlan> {

  private final InNeedWork work;
  private final CaseFiles files;
  private final ApplicationEventPublisher events;

  ReviewInNeedForm(InNeedWork work, CaseFiles files, ApplicationEventPublisher events) {
    super("review-child-in-need", entry -> new InNeedStep(InNeedStep.Kind.REVIEW, entry), work);
    this.work = work;
    this.files = files;
    this.events = events;
  }

  @Override
  public String why(TaskContext task) {
    return "child in need plan to review";
  }

  @Override
  protected Map<String, Object> known(ChildInNeedPlan plan) {
    return Map.of("planChanges", work.plan(plan));
  }

  @Override
  protected Storing<ChildInNeedPlan> read(FormReader form, TaskContext task, ChildInNeedPlan plan) {
    form.text("childWords", "Write what the child says, or why you could not ask");
    form.text("parentsWords", "Write what the parents or carers say, or why you did not ask");
    form.text("planProgress", "Write what has changed for the child");
    var decision = form.option(InNeedDecision.class, "inNeedDecision", "Say what follows");
    form.textWhen(
        decision == InNeedDecision.GOES_ON,
        "planChanges",
        "Write what the plan is now: what, who, by when");
    form.text("rationale", "Write why");
    if (decision == InNeedDecision.TAKEN_OVER && !plan.overtaken) {
      form.problem(
          "inNeedDecision", "No protection plan and no care began since; say that it goes on");
    }
    return held -> taken(held, decision, task);
  }

  private Done taken(ChildInNeedPlan held, InNeedDecision decision, TaskContext task) {
    var by = task.person().id();
    held.reviewed(task.at(), decision == InNeedDecision.ENDS ? by.value() : "");
    if (decision == InNeedDecision.TAKEN_OVER) {
      held.endedAt = task.at();
    }
    if (decision == InNeedDecision.STRATEGY_DISCUSSION) {
      events.publishEvent(
          new StrategyDiscussionNeeded(
              files.lastContact(held.file()),
              List.of(held.file()),
              task.at(),
              false,
              Set.of(),
              "",
              by));
    }
    return new Done(
        task.at(),
        "CHILD_IN_NEED_REVIEWED",
        "Child in need plan " + held.ref + " reviewed: " + decision.label(),
        Map.of("inNeedDecision", decision.name(), "inNeedWorker", held.worker),
        switch (decision) {
          case GOES_ON -> "Reviewed. The next review is dated from today.";
          case STRATEGY_DISCUSSION -> "Reviewed. A strategy discussion is asked for now.";
          case TAKEN_OVER -> "Recorded. This plan is over; the other one goes on.";
          case ENDS -> "Reviewed. A manager is asked to agree that it ends.";
        });
  }
}

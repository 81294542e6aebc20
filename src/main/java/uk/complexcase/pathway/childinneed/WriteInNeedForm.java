package uk.complexcase.pathway.childinneed;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.steps.StepForm;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The worker writes the plan with the child and the family (SCR-B-44). */
@Component
class WriteInNeedForm extends StepForm<ChildInNeedPlan> {

  WriteInNeedForm(InNeedWork work) {
    super("write-child-in-need-plan", entry -> new InNeedStep(InNeedStep.Kind.PLAN, entry), work);
  }

  @Override
  public String why(TaskContext task) {
    return "child in need without a plan";
  }

  @Override
  protected Storing<ChildInNeedPlan> read(FormReader form, TaskContext task, ChildInNeedPlan plan) {
    form.text("childWords", "Write what the child wants to change, or why you could not ask");
    form.text("parentsWords", "Write what the parents or carers say, or why you did not ask");
    form.text("planChanges", "Write the plan: what, who, by when");
    return held ->
        new Done(
            task.at(),
            "CHILD_IN_NEED_PLANNED",
            "Child in need plan " + held.ref + " written",
            Map.of("inNeedWorker", held.worker),
            "Stored. Its first review is dated from its beginning.");
  }
}

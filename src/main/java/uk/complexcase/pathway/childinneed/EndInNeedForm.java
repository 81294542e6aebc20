package uk.complexcase.pathway.childinneed;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildCaseStatus;
import uk.complexcase.work.steps.StepForm;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * A manager other than the reviewer agrees that the plan ends. Only the child in need phase ends
 * with it: a case with protection or care stays where it is.
 */
@Component
class EndInNeedForm extends StepForm<ChildInNeedPlan> {

  private final CaseFiles files;

  EndInNeedForm(InNeedWork work, CaseFiles files) {
    super("agree-child-in-need-end", entry -> new InNeedStep(InNeedStep.Kind.END, entry), work);
    this.files = files;
  }

  private enum Answer {
    AGREED,
    GOES_ON
  }

  @Override
  public String why(TaskContext task) {
    return "end of a child in need plan";
  }

  @Override
  protected Storing<ChildInNeedPlan> read(FormReader form, TaskContext task, ChildInNeedPlan plan) {
    var answer = form.option(Answer.class, "inNeedEnd", "Say whether it ends");
    form.textWhen(answer == Answer.GOES_ON, "inNeedEndReason", "Write why it goes on");
    if (answer == Answer.AGREED && task.person().id().value().equals(plan.endProposedBy)) {
      form.problem("inNeedEnd", "Somebody other than the reviewer agrees that it ends");
    }
    return held -> answer == Answer.AGREED ? ended(held, task) : goesOn(held, task);
  }

  private Done ended(ChildInNeedPlan held, TaskContext task) {
    held.endedAt = task.at();
    files.endPhase(
        held.file(),
        ChildCaseStatus.CIN_PLAN,
        ChildCaseStatus.STEPPED_DOWN,
        task.at(),
        task.person().id());
    return done(held, task, true, "ended", "Agreed. The plan is over.");
  }

  private static Done goesOn(ChildInNeedPlan held, TaskContext task) {
    return done(held, task, false, "goes on", "Recorded. The worker has the plan again.");
  }

  private static Done done(
      ChildInNeedPlan held, TaskContext task, boolean agreed, String line, String said) {
    return new Done(
        task.at(),
        agreed ? "CHILD_IN_NEED_ENDED" : "CHILD_IN_NEED_GOES_ON",
        "Child in need plan " + held.ref + " " + line,
        Map.of("inNeedEndAgreed", agreed, "inNeedWorker", held.worker),
        said);
  }
}

package uk.complexcase.pathway.transition;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The worker before writes what no record says; from then on the new one is asked (SCR-B-30). */
@Component
class PrepareHandoverForm extends HandoverForm {

  static final String ID = "prepare-handover";

  PrepareHandoverForm(HandoverWork work) {
    super(ID, "you hand a child over", work);
  }

  @Override
  protected Storing<Handover> read(FormReader form, TaskContext task, Handover one) {
    form.text("childWords", "Write what the child says, or that they were not asked and why");
    form.text("whatWorks", "Write what works with this child and what does not");
    form.text("promised", "Write what was promised, or that nothing is open");
    form.text("worry", "Write what you worry about most");
    form.text("introduction", "Write how the new worker is introduced to the child");
    return held -> {
      held.sentAt = task.at();
      held.goTo(Handover.State.TO_ACCEPT, task.at());
      String to = held.toWorker == null ? "" : held.toWorker;
      work.mayRead(held, to, task.person().id());
      return new Done(
          task.at(),
          "HANDOVER_PREPARED",
          "Handover " + held.ref + " prepared; the new worker is asked to accept",
          Map.of("toWorker", to),
          "Sent. The child is yours until your colleague accepts.");
    };
  }
}

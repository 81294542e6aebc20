package uk.complexcase.pathway.risk;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** Parents or carers of every open case are offered a worker of their own (TCS-13). */
@Component
class OfferParentWorkerForm extends RiskForm {

  OfferParentWorkerForm(RiskWork work) {
    super("offer-parent-worker", RiskStep.Kind.PARENT_OFFERED, work);
  }

  @Override
  public String why(TaskContext task) {
    return "parent worker to be offered";
  }

  @Override
  Storing read(FormReader form, TaskContext task, CsCase cs) {
    form.option(ParentAnswer.class, "parentAnswer", "Choose what they say");
    form.text("parentWords", "Write their words, or why it was not offered");
    return held ->
        new Done(
            "PARENT_WORKER_OFFERED",
            "Parent worker considered with the parents or carers",
            Map.of(),
            "Recorded.");
  }
}

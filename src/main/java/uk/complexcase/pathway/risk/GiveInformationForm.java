package uk.complexcase.pathway.risk;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The social worker answers what the team's manager asked before deciding (TCS-48). */
@Component
class GiveInformationForm extends RiskForm {

  GiveInformationForm(RiskWork work) {
    super("give-cs-information", RiskStep.Kind.INFORMATION, work);
  }

  @Override
  public String why(TaskContext task) {
    return "complex safeguarding asks for information";
  }

  @Override
  Storing read(FormReader form, TaskContext task, CsCase cs) {
    form.text("informationGiven", "Write what you know, or that nothing is known");
    return held ->
        new Done(
            "CS_INFORMATION_GIVEN",
            "Information given to the complex safeguarding team",
            Map.of(),
            "Sent. The complex safeguarding manager decides on allocation.");
  }
}

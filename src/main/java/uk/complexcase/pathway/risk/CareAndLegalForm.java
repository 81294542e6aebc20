package uk.complexcase.pathway.risk;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** High: looked-after status and legal advice are considered, each with its reason (TCS-56). */
@Component
class CareAndLegalForm extends RiskForm {

  private final FindingHigh high;

  CareAndLegalForm(RiskWork work, FindingHigh high) {
    super("consider-care-and-legal", RiskStep.Kind.CARE_AND_LEGAL, work);
    this.high = high;
  }

  @Override
  public String why(TaskContext task) {
    return "high risk, care and legal advice";
  }

  @Override
  Storing read(FormReader form, TaskContext task, CsCase cs) {
    form.option(LookedAfterConsidered.class, "lookedAfterConsidered", "Choose what you decide");
    form.text("lookedAfterReason", "Write why");
    form.option(LegalConsidered.class, "legalConsidered", "Choose what you decide");
    form.text("legalReason", "Write why");
    return held -> {
      // a case that began under an earlier release has no finding
      if (task.variables().get("highRef") instanceof String finding) {
        high.considered(finding, task.at());
      }
      return new Done(
          "CARE_AND_LEGAL_CONSIDERED",
          "Looked-after status and legal advice considered",
          Map.of(),
          "Recorded.");
    };
  }
}

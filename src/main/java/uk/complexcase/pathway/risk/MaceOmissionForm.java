package uk.complexcase.pathway.risk;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * The head of service agrees that no panel hears a case that is brought by rule, or has it brought
 * (TCS-61).
 */
@Component
class MaceOmissionForm extends RiskForm {

  private final PanelCalendar panels;

  MaceOmissionForm(RiskWork work, PanelCalendar panels) {
    super("confirm-mace-omission", RiskStep.Kind.OMISSION, work);
    this.panels = panels;
  }

  @Override
  public String why(TaskContext task) {
    return "brought by rule, no panel wanted";
  }

  @Override
  Storing read(FormReader form, TaskContext task, CsCase cs) {
    var decision = form.option(MaceDecision.class, "maceDecision", "Choose what you decide");
    form.text("maceReason", "Write why");
    return held -> {
      panels.settled(held, decision, task.at());
      return new Done(
          "MACE_OMISSION_SETTLED",
          "Head of service on the exploitation panel: " + decision.label().toLowerCase(Locale.UK),
          Map.of("maceDecision", decision.name()),
          "Recorded.");
    };
  }
}

package uk.complexcase.pathway.risk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * The manager decides on the panel as soon as the level is agreed; high is brought by default, and
 * leaving it out is the head of service's (TCS-60, TCS-61, A-21).
 */
@Component
class MaceForm extends RiskForm {

  private final PanelCalendar panels;

  MaceForm(RiskWork work, PanelCalendar panels) {
    super("decide-mace", RiskStep.Kind.MACE, work);
    this.panels = panels;
  }

  @Override
  public String why(TaskContext task) {
    return "exploitation panel to decide on";
  }

  @Override
  Map<String, Object> known(CsCase cs) {
    var known = new HashMap<String, Object>();
    known.put("panelText", panels.words());
    if (panels.byRule(cs)) {
      known.put("maceDecision", MaceDecision.BRING.name());
    }
    return known;
  }

  @Override
  Storing read(FormReader form, TaskContext task, CsCase cs) {
    var decision =
        form.option(MaceDecision.class, "maceDecision", "Choose whether the panel hears it");
    form.text("maceReason", "Write why");
    return held -> {
      boolean asks = panels.decided(held, decision, task.at());
      return new Done(
          "MACE_DECIDED",
          "Exploitation panel: "
              + (asks
                  ? "leaving it out is for the head of service to agree"
                  : decision.label().toLowerCase(Locale.UK)),
          Map.of(
              "maceDecision", decision.name(),
              "panelOmissionAsked", asks,
              "riskLevel", held.stands().name()),
          asks ? "Recorded. The head of service is asked to agree." : "Recorded.");
    };
  }
}

package uk.complexcase.pathway.risk;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The team alone sets or clears the marker on the case system (TCS-57). */
@Component
class HazardForm extends RiskForm {

  HazardForm(RiskWork work) {
    super("consider-hazard", RiskStep.Kind.HAZARD, work);
  }

  @Override
  public String why(TaskContext task) {
    return "hazard marker to consider";
  }

  @Override
  Storing read(FormReader form, TaskContext task, CsCase cs) {
    var hazard = form.option(Hazard.class, "hazard", "Choose whether the marker is set");
    form.text("hazardReason", "Write why");
    return held -> {
      held.hazard = hazard == Hazard.SET;
      held.hazardAsked = false;
      return new Done(
          hazard == Hazard.SET ? "HAZARD_SET" : "HAZARD_NOT_SET",
          "Hazard marker considered by the complex safeguarding team: "
              + hazard.label().toLowerCase(Locale.UK),
          Map.of(),
          "Recorded.");
    };
  }
}

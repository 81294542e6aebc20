package uk.complexcase.pathway.plans;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.plans.Fit;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.plans.PlanDesk.Answer;

/** Takes how the lead practitioner confirms that lines fit the child's plan (TCS-64). */
@Component
class ConfirmingFit {

  private final CarriedPlans carried;
  private final PanelPlans plans;
  private final InstantSource clock;

  ConfirmingFit(CarriedPlans carried, PanelPlans plans, InstantSource clock) {
    this.carried = carried;
    this.plans = plans;
    this.clock = clock;
  }

  Answer confirm(Viewer viewer, CaseRef child, Map<String, String> typed) {
    var plan = carried.byConfirmer(viewer, child);
    if (plan.isEmpty()) {
      return PlanAnswers.noPlan();
    }
    var form = PlanReaders.form(typed);
    int confirmed = 0;
    for (var line : plan.get().lines()) {
      String of = "-" + line.id();
      if (line.state().runs() && typed.containsKey("stamp" + of)) {
        var fit = form.option(Fit.class, "fit" + of);
        if (fit.isPresent()) {
          var said = PlanReaders.fit(form, fit.get(), of);
          if (!form.refused()) {
            var taken =
                plans.confirm(
                    viewer, line.id(), PlanAnswers.stamp(typed, of), said, clock.instant());
            PlanAnswers.problem(form, taken, of);
            confirmed++;
          }
        }
      }
    }
    if (confirmed == 0 && !form.refused()) {
      form.problem("fit", "Choose how at least one line fits the child's plan");
    }
    if (form.refused()) {
      return PlanAnswers.undone(form);
    }
    plans.signOff(plan.get().ref(), viewer.id(), clock.instant());
    return new Answer.Done("Recorded. Lines that fit are carried out.");
  }
}

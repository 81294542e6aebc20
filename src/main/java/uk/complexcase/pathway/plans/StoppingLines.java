package uk.complexcase.pathway.plans;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OpenedFiles;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.plans.PlanDesk.Answer;

/** Takes that a line is unsafe for the child, from anybody who may open the file (TCS-65). */
@Component
class StoppingLines {

  private final CarriedPlans carried;
  private final PanelPlans plans;
  private final OpenedFiles opened;
  private final InstantSource clock;

  StoppingLines(CarriedPlans carried, PanelPlans plans, OpenedFiles opened, InstantSource clock) {
    this.carried = carried;
    this.plans = plans;
    this.opened = opened;
    this.clock = clock;
  }

  Answer pause(Viewer viewer, CaseRef child, Map<String, String> typed) {
    var file = opened.of(viewer, child);
    return carried.line(
        viewer,
        file,
        typed,
        (line, form) -> {
          String of = "-" + line.id();
          String reason = form.text("unsafe" + of, "Write why it is unsafe for the child");
          return form.refused()
              ? new Answer.Refused(form.refusal().problems())
              : PlanAnswers.answer(
                  plans.pause(viewer, line.id(), reason, clock.instant()),
                  of,
                  "The line is paused. It is settled before anybody goes on with it.");
        });
  }
}

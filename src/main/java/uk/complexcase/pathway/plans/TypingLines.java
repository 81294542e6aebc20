package uk.complexcase.pathway.plans;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.plans.PlanDesk.Answer;

/** Takes a line that was typed on the plan's page. */
@Component
class TypingLines {

  private final CarriedPlans carried;
  private final PanelPlans plans;
  private final PeopleDirectory people;
  private final InstantSource clock;

  TypingLines(CarriedPlans carried, PanelPlans plans, PeopleDirectory people, InstantSource clock) {
    this.carried = carried;
    this.plans = plans;
    this.people = people;
    this.clock = clock;
  }

  Answer write(Viewer viewer, CaseRef child, Map<String, String> typed, String submissionId) {
    var plan = carried.byCarrier(viewer, child);
    if (plan.isEmpty()) {
      return PlanAnswers.noPlan();
    }
    var form = PlanReaders.form(typed);
    var line = PlanReaders.line(form, submissionId, people);
    return form.refused()
        ? new Answer.Refused(form.refusal().problems())
        : PlanAnswers.answer(
            plans.write(viewer, plan.get().ref(), line, clock.instant()),
            "",
            "The line is written. The lead practitioner confirms how it fits.");
  }
}

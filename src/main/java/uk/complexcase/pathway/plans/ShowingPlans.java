package uk.complexcase.pathway.plans;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OpenedFiles;
import uk.complexcase.cases.plans.PanelPlan;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.plans.PlanDesk.Fact;
import uk.complexcase.pathway.plans.PlanDesk.Shown;
import uk.complexcase.pathway.plans.PlanDesk.Step;

/** Reads what the page of a child's plans shows. */
@Component
class ShowingPlans {

  private final PanelPlans plans;
  private final PlanCourses courses;
  private final PlanSteps steps;
  private final PlanWords words;
  private final DeadlineRegister deadlines;
  private final OpenedFiles opened;

  ShowingPlans(
      PanelPlans plans,
      PlanCourses courses,
      PlanSteps steps,
      PlanWords words,
      DeadlineRegister deadlines,
      OpenedFiles opened) {
    this.plans = plans;
    this.courses = courses;
    this.steps = steps;
    this.words = words;
    this.deadlines = deadlines;
    this.opened = opened;
  }

  Shown of(Viewer viewer, CaseRef child) {
    var file = opened.of(viewer, child);
    var all = plans.ofChild(viewer, file);
    var refs = all.stream().map(PanelPlan::ref).toList();
    var due =
        all.stream()
            .filter(PanelPlan::runs)
            .flatMap(plan -> courses.findById(plan.ref()).stream())
            .flatMap(one -> deadlines.find(Clocks.REVIEW, Clocks.of(Clocks.REVIEW, one)).stream())
            .filter(Deadline::running)
            .map(Deadline::due)
            .findFirst();
    return new Shown(
        file,
        all,
        CarriedPlans.carries(viewer),
        CarriedPlans.confirms(viewer),
        due.orElse(null),
        steps.findByPlanRefInOrderByDoneAt(refs).reversed().stream()
            .map(one ->
                new Step(
                    one.label(),
                    one.doneAt(),
                    words.by(one),
                    words.said(one).stream()
                        .map(said -> new Fact(said.label(), said.words()))
                        .toList()))
            .toList());
  }
}

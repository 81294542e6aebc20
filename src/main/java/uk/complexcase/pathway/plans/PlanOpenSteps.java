package uk.complexcase.pathway.plans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.cases.plans.PanelPlan;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** What stands open of a child's plans: in every state somebody's, with a date. */
@Service
@Transactional(readOnly = true)
class PlanOpenSteps implements OpenSteps {

  private static final String WORKER = "nobody yet; waits for Social worker or Team manager";
  private static final String SERVICE = "nobody yet; waits for Service manager or Social worker";
  private static final String TEAM = "nobody yet; waits for Complex safeguarding manager";

  private final PanelPlans plans;
  private final PlanCourses courses;
  private final DeadlineRegister deadlines;

  PlanOpenSteps(PanelPlans plans, PlanCourses courses, DeadlineRegister deadlines) {
    this.plans = plans;
    this.courses = courses;
    this.deadlines = deadlines;
  }

  @Override
  public List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    return plans.ofChild(viewer, child).stream()
        .filter(PanelPlan::runs)
        .flatMap(plan -> courses.findById(plan.ref()).stream())
        .flatMap(course -> steps(course, child).stream())
        .toList();
  }

  private List<OpenStep> steps(PlanCourse course, CaseRef child) {
    var steps = new ArrayList<OpenStep>();
    if (course.confirming) {
      steps.add(step(course, child, "ConfirmFit", Clocks.FIT, "confirm how it fits", WORKER));
    }
    if (course.settling) {
      steps.add(
          step(course, child, "SettleLines", Clocks.SETTLED, "settle lines left open", SERVICE));
    }
    steps.add(
        course.closureAsked
            ? step(course, child, "DecideClosure", Clocks.CLOSURE, "decide on closing", TEAM)
            : step(course, child, "ReviewPlan", Clocks.REVIEW, "review it", TEAM));
    return steps;
  }

  private OpenStep step(
      PlanCourse course,
      CaseRef child,
      String element,
      TimescaleCode code,
      String what,
      String holder) {
    return new OpenStep(
        element,
        "Multi-agency plan " + course.ref + ": " + what,
        holder,
        due(code, course),
        "/cases/" + child + "/multi-agency-plan");
  }

  private Instant due(TimescaleCode code, PlanCourse course) {
    return deadlines
        .find(code, Clocks.of(code, course))
        .filter(Deadline::running)
        .map(Deadline::due)
        .orElse(course.reviewFrom);
  }
}

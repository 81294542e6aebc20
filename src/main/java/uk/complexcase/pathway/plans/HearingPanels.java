package uk.complexcase.pathway.plans;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.PanelHeardCase;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.cases.plans.PanelPlans.Taken;
import uk.complexcase.cases.plans.PlanTouched;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * What a panel and acts on lines begin. Idempotent: a panel is heard once for each plan, and
 * nothing is asked for that is asked already.
 */
@Component
class HearingPanels {

  private final PanelPlans plans;
  private final PlanCourses courses;
  private final PlanClocks clocks;
  private final ApplicationEventPublisher events;

  HearingPanels(
      PanelPlans plans, PlanCourses courses, PlanClocks clocks, ApplicationEventPublisher events) {
    this.plans = plans;
    this.courses = courses;
    this.clocks = clocks;
    this.events = events;
  }

  /**
   * Only a panel that decides on a plan makes one; any that hears a case with one has it reviewed.
   */
  @ApplicationModuleListener
  void on(PanelHeardCase heard) {
    String plan = heard.outcome().equals("PLAN") ? opened(heard) : running(heard);
    if (plan.isEmpty()) {
      return;
    }
    var course = courses.hold(plan);
    if (course.isEmpty()) {
      begin(plan, heard, heard.at());
    } else if (heard.panelOn().isAfter(course.get().heardOn)) {
      course.get().heardOn = heard.panelOn();
      course.get().reviewWanted = true;
      events.publishEvent(new PlanToReadAgain(plan, "panel/" + heard.panelOn()));
    }
  }

  private String opened(PanelHeardCase heard) {
    return plans.open(heard.caseRef(), heard.panelOn(), PractitionerId.SYSTEM, heard.at())
            instanceof Taken.Done done
        ? done.plan()
        : "";
  }

  private String running(PanelHeardCase heard) {
    return plans.runningOf(heard.caseRef()).map(PanelPlans.Standing::plan).orElse("");
  }

  private void begin(String plan, PanelHeardCase heard, Instant at) {
    var standing = plans.standing(plan).orElseThrow();
    var course =
        courses.saveAndFlush(new PlanCourse(plan, standing.openedOn(), heard.panelOn(), at));
    clocks.open(Clocks.FIT, course);
    clocks.open(Clocks.REVIEW, course);
    events.publishEvent(new PlanBegun(plan));
  }

  /** New lines are confirmed and lines left open are settled, whoever made them so. */
  @ApplicationModuleListener
  void on(PlanTouched touched) {
    courses
        .hold(touched.plan())
        .filter(course -> course.closedAt == null)
        .ifPresent(course -> {
          var standing = plans.standing(course.ref).orElseThrow();
          if (standing.open() > 0 && !course.settling) {
            course.settling = true;
            course.settleRound++;
            clocks.open(Clocks.SETTLED, course);
            events.publishEvent(new LineLeftOpen(course.ref, course.settleRound));
          }
          if (standing.toConfirm() > 0 && !course.confirming) {
            course.confirming = true;
            course.confirmRound++;
            clocks.open(Clocks.FIT, course);
            events.publishEvent(new PlanToReadAgain(course.ref, "lines/" + course.confirmRound));
          }
        });
  }
}

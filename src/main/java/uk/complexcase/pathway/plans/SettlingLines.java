package uk.complexcase.pathway.plans;

import java.time.InstantSource;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.plans.PanelPlan;
import uk.complexcase.cases.plans.PanelPlan.Line;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.cases.plans.PanelPlans.Taken;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.plans.PlanDesk.Answer;
import uk.complexcase.work.tasks.FormReader;

/** Takes how a line is settled that is in conflict, paused or done. */
@Component
class SettlingLines {

  private final CarriedPlans carried;
  private final PanelPlans plans;
  private final PlanCourses courses;
  private final DeadlineRegister deadlines;
  private final InstantSource clock;

  SettlingLines(
      CarriedPlans carried,
      PanelPlans plans,
      PlanCourses courses,
      DeadlineRegister deadlines,
      InstantSource clock) {
    this.carried = carried;
    this.plans = plans;
    this.courses = courses;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  Answer settle(Viewer viewer, CaseRef child, Map<String, String> typed) {
    var plan = carried.byCarrier(viewer, child);
    return plan.isEmpty()
        ? PlanAnswers.noPlan()
        : carried.line(
            viewer,
            plan.get().child(),
            typed,
            (line, form) -> settle(viewer, plan.get(), line, form, typed));
  }

  private Answer settle(
      Viewer viewer, PanelPlan plan, Line line, FormReader form, Map<String, String> typed) {
    String of = "-" + line.id();
    long stamp = PlanAnswers.stamp(typed, of);
    var now = clock.instant();
    var choice = form.option(SettlingChoice.class, "choice" + of, "Choose how it is settled");
    String reason = form.text("because" + of, "Write why");
    Optional<Taken> taken =
        switch (choice) {
          case CHANGE -> {
            var to = PlanReaders.changed(form, line, UUID.randomUUID().toString());
            yield form.refused()
                ? Optional.empty()
                : Optional.of(plans.change(viewer, line.id(), stamp, to, reason, now));
          }
          case AWAIT -> {
            var day = form.date("awaitsOn", "Enter the day of the meeting");
            yield form.refused()
                ? Optional.empty()
                : Optional.of(plans.await(viewer, line.id(), stamp, day, reason, now));
          }
          case SAFE -> Optional.of(plans.resume(viewer, line.id(), stamp, reason, now));
          case DONE -> Optional.of(plans.done(viewer, line.id(), stamp, reason, now));
          case WITHDRAW -> Optional.of(plans.withdraw(viewer, line.id(), stamp, reason, now));
        };
    taken.ifPresent(one -> PlanAnswers.problem(form, one, of));
    if (form.refused()) {
      return PlanAnswers.undone(form);
    }
    plans.signOff(plan.ref(), viewer.id(), now);
    dateTheWait(viewer, plan.ref());
    return new Answer.Done("Recorded.");
  }

  /** Where every open line waits for the meeting of the child's plan, its day is the task's. */
  private void dateTheWait(Viewer viewer, String plan) {
    var awaited = plans.standing(plan).orElseThrow().awaited();
    if (awaited != null) {
      courses
          .findById(plan)
          .filter(one -> one.settling)
          .ifPresent(course ->
              deadlines.openUntil(
                  Clocks.SETTLED,
                  Clocks.of(Clocks.SETTLED, course),
                  clock.instant(),
                  awaited.atTime(LocalTime.of(17, 0)).atZone(LondonTime.ZONE).toInstant(),
                  "The meeting of the child's plan decides that day",
                  viewer.id()));
    }
  }
}

package uk.complexcase.pathway.plans;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;

/** What the process of a plan goes by: references, a flag and an instant. */
@Component
public class PlanProgress {

  private static final Duration BEFORE_REVIEW = Duration.ofDays(14);

  private final PlanCourses courses;
  private final PanelPlans plans;
  private final DeadlineRegister deadlines;
  private final InstantSource clock;

  PlanProgress(
      PlanCourses courses, PanelPlans plans, DeadlineRegister deadlines, InstantSource clock) {
    this.courses = courses;
    this.plans = plans;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** The variables {@code multi-agency-plan} starts with. */
  @Transactional(readOnly = true)
  public Map<String, Object> start(String plan) {
    return Map.of("planRef", plan, "caseRef", courses.findById(plan).orElseThrow().caseRef);
  }

  /** How the plan stands now: a plan without lines has its lines still to come. */
  @Transactional(readOnly = true)
  public Map<String, Object> read(String plan) {
    var course = courses.findById(plan).orElseThrow();
    var standing = plans.standing(plan).orElseThrow();
    var opens =
        course.reviewWanted
            ? clock.instant()
            : deadlines
                .find(Clocks.REVIEW, Clocks.of(Clocks.REVIEW, course))
                .map(Deadline::due)
                .map(due -> due.minus(BEFORE_REVIEW))
                .orElseGet(clock::instant);
    return Map.of(
        "linesToConfirm",
        course.confirming || standing.toConfirm() > 0,
        "reviewOpensAt",
        opens.toString());
  }
}

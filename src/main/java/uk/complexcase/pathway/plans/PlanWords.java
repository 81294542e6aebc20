package uk.complexcase.pathway.plans;

import static uk.complexcase.work.steps.Shown.option;
import static uk.complexcase.work.steps.Shown.text;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.plans.ChildsPlanKind;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.work.steps.Said;
import uk.complexcase.work.steps.Shown;
import uk.complexcase.work.steps.StepWords;

/**
 * What was done about a plan, for the top of its forms. The lines are read on the plan's page,
 * which shows each reader those that reach them.
 */
@Component
class PlanWords {

  private static final List<Shown> SHOWN =
      List.of(
          option("planKind", "Stands beside", code -> ChildsPlanKind.valueOf(code).label()),
          text("planId", "Its number"),
          text("fitNote", "Note"),
          text("settledNote", "Settled"),
          text("childWords", "The child said"),
          text("whatHelped", "What helped"),
          text("planWhy", "Why"));

  private final PanelPlans plans;
  private final PlanSteps steps;
  private final StepWords words;

  PlanWords(PanelPlans plans, PlanSteps steps, StepWords words) {
    this.plans = plans;
    this.steps = steps;
    this.words = words;
  }

  String soFar(PlanCourse course) {
    return words.soFar(
        Stream.of(standing(course)),
        steps.findByPlanRefInOrderByDoneAt(List.of(course.ref)),
        SHOWN);
  }

  private String standing(PlanCourse course) {
    var now = plans.standing(course.ref).orElseThrow();
    return "**Multi-agency plan %s**: %s, %s, %d to confirm, %d left open\n\n[Open the plan](/cases/%s/multi-agency-plan)"
        .formatted(
            course.ref,
            now.state().label().toLowerCase(java.util.Locale.UK),
            now.lines() == 1 ? "1 line" : now.lines() + " lines",
            now.toConfirm(),
            now.open(),
            now.child());
  }

  String by(PlanStep step) {
    return words.by(step);
  }

  List<Said> said(PlanStep step) {
    return words.said(step, SHOWN);
  }
}

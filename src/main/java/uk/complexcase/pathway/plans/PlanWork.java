package uk.complexcase.pathway.plans;

import org.springframework.stereotype.Component;
import uk.complexcase.work.steps.StepBook;
import uk.complexcase.work.steps.StepWork;

/** Takes a step of the work on a plan, the same way for each of its forms. */
@Component
class PlanWork extends StepWork<PlanCourse> {

  private final PlanWords words;

  PlanWork(PlanClocks clocks, StepBook book, PlanWords words) {
    super(clocks, book);
    this.words = words;
  }

  @Override
  public String soFar(PlanCourse course) {
    return words.soFar(course);
  }
}

package uk.complexcase.pathway.childinneed;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps child in need plans pointed at the file that holds each child now. */
@Component
class InNeedOnFiles implements RecordsOnFiles {

  private final ChildInNeedPlans plans;

  InNeedOnFiles(ChildInNeedPlans plans) {
    this.plans = plans;
  }

  @Override
  public void follow(MovedFiles moved) {
    plans
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(plan -> plan.currentCaseRef = moved.now(plan.caseRef));
  }
}

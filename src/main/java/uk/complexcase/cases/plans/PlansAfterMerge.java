package uk.complexcase.cases.plans;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/**
 * Keeps plans pointed at the file that holds each child now. Two that run when files are merged
 * both stay; a later panel goes on with the earlier.
 */
@Component
class PlansAfterMerge implements RecordsOnFiles {

  private final StoredPlans plans;

  PlansAfterMerge(StoredPlans plans) {
    this.plans = plans;
  }

  @Override
  public void follow(MovedFiles moved) {
    plans
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(one -> one.currentCaseRef = moved.now(one.caseRef));
  }
}

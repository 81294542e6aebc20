package uk.complexcase.pathway.adulthood;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps transitions and concerns pointed at the file that holds each young person now. */
@Component
class TransitionsAfterMerge implements RecordsOnFiles {

  private final Transitions transitions;
  private final Concerns concerns;

  TransitionsAfterMerge(Transitions transitions, Concerns concerns) {
    this.transitions = transitions;
    this.concerns = concerns;
  }

  @Override
  public void follow(MovedFiles moved) {
    transitions
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(one -> one.currentCaseRef = moved.now(one.caseRef));
    concerns
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(one -> one.currentCaseRef = moved.now(one.caseRef));
  }
}

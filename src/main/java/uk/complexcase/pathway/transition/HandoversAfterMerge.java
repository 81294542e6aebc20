package uk.complexcase.pathway.transition;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps handovers pointed at the file that holds each child now. */
@Component
class HandoversAfterMerge implements RecordsOnFiles {

  private final Handovers handovers;

  HandoversAfterMerge(Handovers handovers) {
    this.handovers = handovers;
  }

  @Override
  public void follow(MovedFiles moved) {
    handovers
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(one -> one.currentCaseRef = moved.now(one.caseRef));
  }
}

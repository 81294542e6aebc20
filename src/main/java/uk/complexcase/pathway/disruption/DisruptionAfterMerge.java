package uk.complexcase.pathway.disruption;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps options and referrals pointed at the file that holds each child now. */
@Component
class DisruptionAfterMerge implements RecordsOnFiles {

  private final DisruptionOptions options;
  private final NrmSteps steps;

  DisruptionAfterMerge(DisruptionOptions options, NrmSteps steps) {
    this.options = options;
    this.steps = steps;
  }

  @Override
  public void follow(MovedFiles moved) {
    options
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(one -> one.currentCaseRef = moved.now(one.caseRef));
    steps
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(one -> one.currentCaseRef = moved.now(one.caseRef));
  }
}

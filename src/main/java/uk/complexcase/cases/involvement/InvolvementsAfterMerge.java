package uk.complexcase.cases.involvement;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps the register pointed at the file that holds each child now. */
@Component
class InvolvementsAfterMerge implements RecordsOnFiles {

  private final InvolvementEntries entries;

  InvolvementsAfterMerge(InvolvementEntries entries) {
    this.entries = entries;
  }

  @Override
  public void follow(MovedFiles moved) {
    entries
        .findByCurrentCaseRefInOrderByEnteredAtAscRefAsc(moved.refs())
        .forEach(one -> one.currentCaseRef = moved.now(one.caseRef));
  }
}

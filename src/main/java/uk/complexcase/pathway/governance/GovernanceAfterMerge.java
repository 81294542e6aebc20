package uk.complexcase.pathway.governance;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps lists pointed at the file that holds each child now, so that access follows it. */
@Component
class GovernanceAfterMerge implements RecordsOnFiles {

  private final ListedChildren children;

  GovernanceAfterMerge(ListedChildren children) {
    this.children = children;
  }

  @Override
  public void follow(MovedFiles moved) {
    children
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(child -> child.currentCaseRef = moved.now(child.caseRef));
  }
}

package uk.complexcase.pathway.meetings;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps discussions pointed at the file that holds each child now. */
@Component
class DiscussionsAfterMerge implements RecordsOnFiles {

  private final DiscussionChildren children;

  DiscussionsAfterMerge(DiscussionChildren children) {
    this.children = children;
  }

  @Override
  public void follow(MovedFiles moved) {
    children
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(child -> child.currentCaseRef = moved.now(child.named()));
  }
}

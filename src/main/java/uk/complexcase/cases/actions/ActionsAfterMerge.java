package uk.complexcase.cases.actions;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps actions with the file that holds each child now. */
@Component
class ActionsAfterMerge implements RecordsOnFiles {

  private final ChildRows childRows;

  ActionsAfterMerge(ChildRows childRows) {
    this.childRows = childRows;
  }

  @Override
  public void follow(MovedFiles moved) {
    childRows.follow(moved.touched(), moved.holder());
  }
}

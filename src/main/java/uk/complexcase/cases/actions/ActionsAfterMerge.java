package uk.complexcase.cases.actions;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps actions with the file that holds each child now. */
@Component
class ActionsAfterMerge implements RecordsOnFiles {

  private final ItemRows rows;

  ActionsAfterMerge(ItemRows rows) {
    this.rows = rows;
  }

  @Override
  public void follow(MovedFiles moved) {
    rows.follow(moved.touched(), moved.holder());
  }
}

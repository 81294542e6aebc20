package uk.complexcase.pathway.minutes;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps minutes with the file that holds each child now; what they say stays. */
@Component
class MinutesAfterMerge implements RecordsOnFiles {

  private final MinutesRows rows;

  MinutesAfterMerge(MinutesRows rows) {
    this.rows = rows;
  }

  @Override
  public void follow(MovedFiles moved) {
    rows.childrenOn(moved.touched())
        .forEach(child -> rows.holds(child, moved.holder().apply(child)));
  }
}

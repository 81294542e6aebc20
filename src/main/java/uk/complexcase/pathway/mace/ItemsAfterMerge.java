package uk.complexcase.pathway.mace;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps cases on panels' lists pointed at the file that holds each child now. */
@Component
class ItemsAfterMerge implements RecordsOnFiles {

  private final PanelItems items;

  ItemsAfterMerge(PanelItems items) {
    this.items = items;
  }

  @Override
  public void follow(MovedFiles moved) {
    items
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(item -> item.currentCaseRef = moved.now(item.caseRef));
  }
}

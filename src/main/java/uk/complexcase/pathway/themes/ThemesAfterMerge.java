package uk.complexcase.pathway.themes;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps what is counted pointed at the file that holds each child now, so that a child counts once. */
@Component
class ThemesAfterMerge implements RecordsOnFiles {

  private final ThemeFacts facts;

  ThemesAfterMerge(ThemeFacts facts) {
    this.facts = facts;
  }

  @Override
  public void follow(MovedFiles moved) {
    facts.follow(moved);
  }
}

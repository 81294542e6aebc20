package uk.complexcase.pathway.themes;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/**
 * Keeps what is counted and what was sent pointed at the file that holds each child now, so that a
 * child counts once.
 */
@Component
class ThemesAfterMerge implements RecordsOnFiles {

  private final ThemeFacts facts;
  private final SentIntelligence sent;

  ThemesAfterMerge(ThemeFacts facts, SentIntelligence sent) {
    this.facts = facts;
    this.sent = sent;
  }

  @Override
  public void follow(MovedFiles moved) {
    facts.follow(moved);
    sent.findByCurrentCaseRefIn(moved.refs())
        .forEach(one -> one.currentCaseRef = moved.now(one.caseRef));
  }
}

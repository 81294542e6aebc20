package uk.complexcase.pathway.missing;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/**
 * Keeps episodes pointed at the file that holds each child now. Two episodes that run when files
 * are merged both stay; a later report joins the earlier.
 */
@Component
class EpisodesAfterMerge implements RecordsOnFiles {

  private final MissingEpisodes episodes;

  EpisodesAfterMerge(MissingEpisodes episodes) {
    this.episodes = episodes;
  }

  @Override
  public void follow(MovedFiles moved) {
    episodes
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(one -> one.currentCaseRef = moved.now(one.caseRef));
  }
}

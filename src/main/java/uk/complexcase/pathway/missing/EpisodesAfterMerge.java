package uk.complexcase.pathway.missing;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;

/**
 * Keeps episodes pointed at the file that holds each child now. Idempotent: it asks for the present
 * state. Two episodes that run when files are merged both stay; a later report joins the earlier.
 */
@Component
class EpisodesAfterMerge {

  private final MissingEpisodes episodes;
  private final CaseFiles files;

  EpisodesAfterMerge(MissingEpisodes episodes, CaseFiles files) {
    this.episodes = episodes;
    this.files = files;
  }

  @ApplicationModuleListener
  void on(CaseMerged merged) {
    follow(List.of(merged.duplicate().value(), merged.into().value()));
  }

  @ApplicationModuleListener
  void on(CaseUnmerged unmerged) {
    follow(List.of(unmerged.duplicate().value(), unmerged.from().value()));
  }

  private void follow(List<String> touched) {
    episodes
        .findByCurrentCaseRefIn(touched)
        .forEach(episode -> episode.currentCaseRef = files.current(episode.openedOn()).value());
  }
}

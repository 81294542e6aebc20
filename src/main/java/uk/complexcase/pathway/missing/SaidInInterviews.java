package uk.complexcase.pathway.missing;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.steps.WordsOfSteps;

/** What a child said in return interviews (CSD-48). */
@Component
class SaidInInterviews implements OwnWords {

  private final CaseAccess access;
  private final MissingEpisodes episodes;
  private final EpisodeSteps steps;
  private final WordsOfSteps words;

  SaidInInterviews(
      CaseAccess access, MissingEpisodes episodes, EpisodeSteps steps, WordsOfSteps words) {
    this.access = access;
    this.episodes = episodes;
    this.steps = steps;
    this.words = words;
  }

  @Override
  public List<Spoken> spoken(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    return episodes.findByCurrentCaseRefIn(List.of(child.value())).stream()
        .flatMap(one ->
            words
                .spoken(
                    steps.findByEpisodeRefInOrderByDoneAt(List.of(one.ref)),
                    "said in the return interview of missing episode " + one.ref)
                .stream())
        .toList();
  }
}

package uk.complexcase.pathway.missing;

import org.springframework.stereotype.Component;
import uk.complexcase.work.steps.StepBook;
import uk.complexcase.work.steps.StepWork;

/** Takes a step of an episode, the same way for each of its forms. */
@Component
class EpisodeWork extends StepWork<MissingEpisode> {

  private final EpisodeWords words;

  EpisodeWork(EpisodeClocks clocks, StepBook book, EpisodeWords words) {
    super(clocks, book);
    this.words = words;
  }

  @Override
  public String soFar(MissingEpisode episode) {
    return words.soFar(episode);
  }
}

package uk.complexcase.pathway.missing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.work.steps.ModelClocks;
import uk.complexcase.work.steps.StepClocks;
import uk.complexcase.work.tasks.TaskClock;

/** The clock of each task of an episode. */
@Component
class EpisodeClocks extends StepClocks<MissingEpisode> {

  EpisodeClocks(ModelClocks clocks, MissingEpisodes episodes) {
    super("missing-episode", "episodeRef", episodes, clocks);
  }

  @Override
  protected ClockSubject subject(TimescaleCode code, MissingEpisode episode) {
    return Clocks.of(code, episode);
  }

  @Override
  protected @Nullable Instant since(TimescaleCode code, MissingEpisode episode) {
    return switch (code.value()) {
      case "missing-risk-assessment" -> episode.reportedAt;
      case "missing-search-review" -> episode.searchedAt;
      case "missing-return" -> episode.locatedAt;
      case "return-interview-offer", "return-home-interview" -> episode.returnedAt;
      case "return-interview-further-offer" -> episode.declinedAt;
      default -> null;
    };
  }

  /** The interview itself is due within 72 hours of the return, however long the offer may take. */
  @Override
  protected Optional<TaskClock> begun(TimescaleCode code, MissingEpisode episode) {
    return code.equals(Clocks.OFFER)
        ? Optional.of(TaskClock.within(open(code, episode), open(Clocks.INTERVIEW, episode)))
        : super.begun(code, episode);
  }
}

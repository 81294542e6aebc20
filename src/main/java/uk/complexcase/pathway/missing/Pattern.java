package uk.complexcase.pathway.missing;

import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * How many episodes within how many days make somebody consider what lies behind them: three within
 * 60 days unless set otherwise, a local default. It prompts; it decides nothing.
 */
@Component
class Pattern {

  private final MissingEpisodes episodes;
  private final int days;
  private final int from;

  Pattern(
      MissingEpisodes episodes,
      @Value("${complexcase.missing.pattern-days:60}") int days,
      @Value("${complexcase.missing.pattern-episodes:3}") int from) {
    this.episodes = episodes;
    this.days = days;
    this.from = from;
  }

  int days() {
    return days;
  }

  /** Episodes of the child reported within the days up to an instant, that instant included. */
  int within(String child, Instant until) {
    return episodes.countByCurrentCaseRefAndReportedAtGreaterThanEqualAndReportedAtLessThanEqual(
        child, since(until), until);
  }

  /** The days count by the calendar: an episode of any hour of the first day is within them. */
  private Instant since(Instant until) {
    return LondonTime.dateOf(until).minusDays(days).atStartOfDay(LondonTime.ZONE).toInstant();
  }

  boolean seen(int count) {
    return count >= from;
  }

  String soFar(MissingEpisode episode) {
    var since = since(episode.reportedAt);
    return "**%d episodes within %d days**\n\n".formatted(episode.patternCount, days)
        + episodes.findByCurrentCaseRefOrderByReportedAtDesc(episode.currentCaseRef).stream()
            .filter(one -> !one.reportedAt.isBefore(since))
            .filter(one -> !one.reportedAt.isAfter(episode.reportedAt))
            .map(one ->
                "- %s, missing since %s: %s"
                    .formatted(one.ref, LondonTime.full(one.missingSince), one.state.label()))
            .collect(Collectors.joining("\n"));
  }
}

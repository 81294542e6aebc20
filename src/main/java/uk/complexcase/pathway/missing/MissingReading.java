package uk.complexcase.pathway.missing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Reads the missing episodes of a child. */
@Service
@Transactional(readOnly = true)
class MissingReading {

  private final MissingEpisodes episodes;
  private final MissingReports reports;
  private final EpisodeSteps steps;
  private final EpisodeWords words;
  private final Pattern pattern;
  private final DeadlineRegister deadlines;
  private final CaseFiles files;
  private final CaseAccess access;
  private final PeopleDirectory people;
  private final InstantSource clock;

  MissingReading(
      MissingEpisodes episodes,
      MissingReports reports,
      EpisodeSteps steps,
      EpisodeWords words,
      Pattern pattern,
      DeadlineRegister deadlines,
      CaseFiles files,
      CaseAccess access,
      PeopleDirectory people,
      InstantSource clock) {
    this.episodes = episodes;
    this.reports = reports;
    this.steps = steps;
    this.words = words;
    this.pattern = pattern;
    this.deadlines = deadlines;
    this.files = files;
    this.access = access;
    this.people = people;
    this.clock = clock;
  }

  MissingHistory history(Viewer viewer, CaseRef child) {
    var file = files.current(child);
    access.requireOpen(viewer, file);
    var all =
        episodes.findByCurrentCaseRefOrderByReportedAtDesc(file.value()).stream()
            .sorted(Comparator.comparing(one -> !one.state.missing()))
            .toList();
    var now = clock.instant();
    var year = now.atZone(LondonTime.ZONE).minusYears(1).toInstant();
    var refs = all.stream().map(one -> one.ref).toList();
    var told = reports(refs);
    var done = steps(refs);
    return new MissingHistory(
        file,
        all.size(),
        (int) all.stream().filter(one -> !one.reportedAt.isBefore(year)).count(),
        pattern.within(file.value(), now),
        pattern.days(),
        said(all.stream().map(one -> one.length(now)).reduce(Duration.ZERO, Duration::plus)),
        all.stream().anyMatch(one -> one.state.missing()),
        all.stream()
            .map(one ->
                shown(
                    one,
                    now,
                    told.getOrDefault(one.ref, List.of()),
                    done.getOrDefault(one.ref, List.of())))
            .toList());
  }

  private Map<String, List<MissingHistory.Report>> reports(Collection<String> refs) {
    return reports.findByEpisodeRefInOrderByReportedAt(refs).stream()
        .collect(
            Collectors.groupingBy(
                one -> one.episodeRef,
                Collectors.mapping(
                    one ->
                        new MissingHistory.Report(
                            one.reportedAt,
                            one.reporter,
                            one.circumstances,
                            people.nameOf(new PractitionerId(one.writtenBy))),
                    Collectors.toList())));
  }

  private Map<String, List<MissingHistory.Step>> steps(Collection<String> refs) {
    return steps.findByEpisodeRefInOrderByDoneAt(refs).stream()
        .collect(
            Collectors.groupingBy(
                one -> one.episodeRef,
                Collectors.mapping(
                    one ->
                        new MissingHistory.Step(
                            one.label(),
                            one.doneAt(),
                            words.by(one),
                            words.said(one).stream()
                                .map(said -> new MissingHistory.Fact(said.label(), said.words()))
                                .toList()),
                    Collectors.toList())));
  }

  private MissingHistory.Episode shown(
      MissingEpisode episode,
      Instant now,
      List<MissingHistory.Report> told,
      List<MissingHistory.Step> done) {
    var risk = episode.risk;
    var due =
        deadlines
            .find(Clocks.INTERVIEW, Clocks.of(Clocks.INTERVIEW, episode))
            .filter(Deadline::running)
            .map(Deadline::due);
    return new MissingHistory.Episode(
        episode.ref,
        episode.state.label(),
        episode.state.missing(),
        !episode.state.ended(),
        episode.missingSince,
        risk == null ? "" : risk.label(),
        episode.returnedAt,
        said(episode.length(now)),
        due.orElse(null),
        interview(episode),
        told,
        done);
  }

  private static String interview(MissingEpisode episode) {
    if (episode.heldAt != null) {
      return "Held %s by %s%s"
          .formatted(
              LondonTime.full(episode.heldAt),
              episode.interviewerName,
              Boolean.TRUE.equals(episode.independent) ? "" : ", who is not independent");
    }
    return switch (episode.state) {
      case REPORTED, LOCATED -> "";
      case RETURNED -> "To be offered";
      case RHI_DECLINED -> "Declined after a further offer";
      case RHI_OFFERED, RHI_DONE ->
          episode.acceptedAt == null
              ? "Declined or not held; to be offered again"
              : "Accepted; held by " + episode.interviewerName;
    };
  }

  /** A length as a person says it: "2 days 3 hours". */
  static String said(Duration length) {
    long days = length.toDays();
    long hours = length.toHoursPart();
    if (days == 0 && hours == 0) {
      return count(length.toMinutes(), "minute");
    }
    return days == 0
        ? count(hours, "hour")
        : count(days, "day") + (hours == 0 ? "" : " " + count(hours, "hour"));
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}

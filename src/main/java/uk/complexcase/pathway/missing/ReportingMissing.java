package uk.complexcase.pathway.missing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.OpenedFiles;
import uk.complexcase.cases.events.ReportedMissing;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.steps.Trace;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;

/** Takes in reports of missing children. */
@Service
class ReportingMissing implements MissingDesk {

  private final MissingEpisodes episodes;
  private final MissingReports reports;
  private final MissingReading reading;
  private final Pattern pattern;
  private final EpisodeClocks clocks;
  private final Trace trace;
  private final OpenedFiles opened;
  private final CaseAccess access;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  ReportingMissing(
      MissingEpisodes episodes,
      MissingReports reports,
      MissingReading reading,
      Pattern pattern,
      EpisodeClocks clocks,
      Trace trace,
      OpenedFiles opened,
      CaseAccess access,
      ApplicationEventPublisher events,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.episodes = episodes;
    this.reports = reports;
    this.reading = reading;
    this.pattern = pattern;
    this.clocks = clocks;
    this.trace = trace;
    this.opened = opened;
    this.access = access;
    this.events = events;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public MissingHistory history(Viewer viewer, CaseRef child) {
    return reading.history(viewer, child);
  }

  @Override
  public Reported report(Viewer viewer, CaseRef child, NewReport typed, String submissionId) {
    var file = opened.of(viewer, child);
    var form = new FormReader(new FormData(values(typed)));
    var told = read(form, clock.instant());
    if (form.refused()) {
      return new Reported.Refused(form.refusal().problems());
    }
    try {
      return taken(viewer, file, told, submissionId);
    } catch (DataIntegrityViolationException sameMoment) {
      // somebody else reported the child at the same moment: theirs is joined
      return taken(viewer, file, told, submissionId);
    }
  }

  private static Map<String, @Nullable Object> values(NewReport typed) {
    return Map.of(
        "missingSince", typed.missingSince(),
        "reportedAt", typed.reportedAt(),
        "reporter", typed.reporter(),
        "circumstances", typed.circumstances());
  }

  private static Told read(FormReader form, Instant now) {
    var since = form.moment("missingSince", "Enter since when the child is missing", now);
    var reported = form.moment("reportedAt", "Enter when it was reported", now);
    if (reported.isBefore(since)) {
      form.problem("reportedAt", "Enter a time after the child went missing");
    }
    String reporter = form.text("reporter", "Enter who reported it: name and role");
    if (reporter.length() > 400) {
      form.problem("reporter", "Shorten this to 400 characters or fewer");
    }
    String circumstances =
        form.text("circumstances", "Write what happened and where the child may be");
    return new Told(since, reported, reporter, circumstances);
  }

  private Reported taken(Viewer viewer, CaseRef file, Told told, String submissionId) {
    return java.util.Objects.requireNonNull(
        transaction.execute(status -> take(viewer, file, told, submissionId)));
  }

  private Reported take(Viewer viewer, CaseRef file, Told told, String submissionId) {
    var before = reports.findById(submissionId);
    if (before.isPresent()) {
      return new Reported.Done(before.get().episodeRef, false, "The report is on record.");
    }
    var running = running(file);
    var episode = running.orElseGet(() -> open(viewer, file, told));
    reports.saveAndFlush(
        new MissingReport(submissionId, episode, told, viewer.id(), clock.instant()));
    if (running.isEmpty()) {
      return new Reported.Done(
          episode.ref, false, "Missing episode " + episode.ref + " is open. The police have it.");
    }
    trace.record(
        episode,
        viewer.id(),
        told.reportedAt(),
        "MISSING_REPORTED_AGAIN",
        "A further report joined missing episode " + episode.ref);
    return new Reported.Done(
        episode.ref, true, "Joined to missing episode " + episode.ref + ", which runs already.");
  }

  private Optional<MissingEpisode> running(CaseRef file) {
    return episodes.findFirstByCurrentCaseRefAndOpenForNotNullOrderByReportedAt(file.value());
  }

  private MissingEpisode open(Viewer viewer, CaseRef file, Told told) {
    var episode = new MissingEpisode(file, told.missingSince(), told.reportedAt());
    episode.patternCount = pattern.within(file.value(), told.reportedAt()) + 1;
    episode.patternSeen = pattern.seen(episode.patternCount);
    episodes.saveAndFlush(episode);
    clocks.open(Clocks.RISK, episode);
    clocks.open(Clocks.SEARCH, episode);
    for (var role : new Role[] {Role.POLICE_MASH, Role.POLICE_CS_DS, Role.POLICE_DI}) {
      access.grant(
          file,
          new Grantee.Group(role),
          "Looks for the child, missing episode " + episode.ref,
          viewer.id());
    }
    trace.record(
        episode,
        viewer.id(),
        told.reportedAt(),
        "MISSING_REPORTED",
        "Reported missing, missing since %s, episode %s"
            .formatted(LondonTime.full(told.missingSince()), episode.ref));
    events.publishEvent(new EpisodeReported(episode.ref));
    events.publishEvent(new ReportedMissing(episode.ref, file, told.reportedAt()));
    return episode;
  }
}

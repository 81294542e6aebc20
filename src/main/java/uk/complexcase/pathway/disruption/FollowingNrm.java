package uk.complexcase.pathway.disruption;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.DisruptionRecorded;
import uk.complexcase.cases.events.DisruptionRecorded.What;
import uk.complexcase.cases.events.ReferredToNationalReferralMechanism;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.disruption.DisruptionDesk.NewStatus;
import uk.complexcase.pathway.disruption.DisruptionDesk.Recorded;
import uk.complexcase.work.steps.Trace;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;

/**
 * Follows a referral to the National Referral Mechanism: the reasonable-grounds decision is
 * expected within 5 working days of the referral, the conclusive one not before 30 days (F-32). A
 * referral that a discussion decided on is heard of with the clock it runs by; there is never a
 * second.
 */
@Component
class FollowingNrm {

  private final NrmSteps steps;
  private final DeadlineRegister deadlines;
  private final CaseFiles files;
  private final Trace trace;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  FollowingNrm(
      NrmSteps steps,
      DeadlineRegister deadlines,
      CaseFiles files,
      Trace trace,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.steps = steps;
    this.deadlines = deadlines;
    this.files = files;
    this.trace = trace;
    this.events = events;
    this.clock = clock;
  }

  NrmStatus status(CaseRef child) {
    return latest(child).map(step -> step.status).orElse(NrmStatus.NOT_CONSIDERED);
  }

  Optional<NrmStep> latest(CaseRef child) {
    return steps.findFirstByCurrentCaseRefOrderBySeqDesc(child.value());
  }

  /** The clock of the decision a step waits for. */
  static TimescaleCode waitsBy(NrmStatus status) {
    return status == NrmStatus.REFERRED ? Clocks.REASONABLE_GROUNDS : Clocks.CONCLUSIVE_GROUNDS;
  }

  Recorded record(Viewer viewer, CaseRef file, NewStatus typed, String submissionId) {
    if (steps.existsBySource(submissionId)) {
      return new Recorded.Done("It is on record.");
    }
    var form = new FormReader(new FormData(values(typed)));
    var now = clock.instant();
    var status = form.option(NrmStatus.class, "status", "Choose what is to be recorded");
    var before = latest(file);
    if (!form.refused() && !status(file).next().contains(status)) {
      form.problem("status", "That does not follow on “" + status(file).label() + "”");
    }
    var at = form.moment("at", "Enter when", now);
    if (before.isPresent() && at.isBefore(before.get().at.truncatedTo(ChronoUnit.MINUTES))) {
      form.problem("at", "Enter a time after what is on record");
    }
    String words = form.text("words", "Write why, or the reference of the decision");
    if (form.refused()) {
      return new Recorded.Refused(form.refusal().problems());
    }
    before.ifPresent(step -> settle(step, at));
    var step = new NrmStep(submissionId, file, status, at, words, viewer.id(), now);
    if (status.waits()) {
      step.clock(ClockSubject.of(file).part(part(submissionId)));
      deadlines.open(waitsBy(status), step.clock(), at);
    }
    keep(step, viewer, file);
    return new Recorded.Done("Recorded: " + status.label() + ".");
  }

  private static Map<String, @Nullable Object> values(NewStatus typed) {
    return Map.of("status", typed.status(), "at", typed.at(), "words", typed.words());
  }

  private static String part(String submission) {
    return "nrm-" + submission;
  }

  private void settle(NrmStep step, Instant at) {
    if (step.status.waits() && !step.clockOwner.isEmpty()) {
      deadlines.meet(waitsBy(step.status), step.clock(), at);
    }
  }

  private void keep(NrmStep step, Viewer viewer, CaseRef file) {
    steps.saveAndFlush(step);
    told(step, file);
    trace.record(
        file,
        step.source,
        viewer.id(),
        step.at,
        "NRM_" + step.status,
        "National Referral Mechanism: " + RecordingDisruption.lower(step.status.label()));
  }

  private void told(NrmStep step, CaseRef child) {
    if (step.status == NrmStatus.REFERRED) {
      events.publishEvent(new DisruptionRecorded(step.source, child, What.NRM_REFERRED, step.at));
    }
  }

  /**
   * Hears of a referral a discussion decided on. Idempotent by the follow-up; where the child is
   * referred already, the earlier referral stands and the further one is only noted.
   */
  @ApplicationModuleListener
  void on(ReferredToNationalReferralMechanism told) {
    var child = files.current(told.child());
    if (steps.existsBySource(told.source()) || !status(child).next().contains(NrmStatus.REFERRED)) {
      return;
    }
    var step =
        new NrmStep(
            told.source(),
            child,
            NrmStatus.REFERRED,
            told.at(),
            "Decided by strategy discussion " + told.discussion(),
            told.by(),
            clock.instant());
    step.clock(new ClockSubject(told.discussion(), told.clockPart()));
    steps.saveAndFlush(step);
    told(step, child);
    trace.record(
        child,
        told.discussion(),
        told.by(),
        told.at(),
        "NRM_REFERRED",
        "National Referral Mechanism: referred, decided by strategy discussion "
            + told.discussion());
  }
}

package uk.complexcase.pathway.transition;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.transition.TransferDesk.Begun;
import uk.complexcase.pathway.transition.TransferDesk.NewTransfer;
import uk.complexcase.work.steps.StepBook;
import uk.complexcase.work.steps.Trace;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;

/**
 * Begins a handover or a move, with the clock of its first step; no two of a kind for one child.
 */
@Component
class BeginningTransfers {

  private static final int LONGEST_COUNCIL = 200;

  private final Handovers handovers;
  private final HandoverTiming timing;
  private final Trace trace;
  private final AllocatedWorkers allocated;
  private final CaseAccess access;
  private final ApplicationEventPublisher events;
  private final StepBook book;
  private final InstantSource clock;

  BeginningTransfers(
      Handovers handovers,
      HandoverTiming timing,
      Trace trace,
      AllocatedWorkers allocated,
      CaseAccess access,
      ApplicationEventPublisher events,
      StepBook book,
      InstantSource clock) {
    this.handovers = handovers;
    this.timing = timing;
    this.trace = trace;
    this.allocated = allocated;
    this.access = access;
    this.events = events;
    this.book = book;
    this.clock = clock;
  }

  Begun begin(
      Viewer viewer,
      CaseRef file,
      NewTransfer typed,
      String submission,
      List<Map<String, String>> workers) {
    if (handovers.findBySubmissionId(submission).isPresent()) {
      return new Begun.Done("It is on record already.");
    }
    Instant now = clock.instant();
    var form = new FormReader(new FormData(values(typed)));
    var kind = form.option(TransferKind.class, "kind", "Choose what changes");
    boolean worker = typed.kind().equals(TransferKind.CHANGE_OF_WORKER.name());
    boolean move = !worker && !typed.kind().isEmpty();
    String to = form.textWhen(worker, "worker", "Choose who takes the child over");
    if (worker && !to.isEmpty() && workers.stream().noneMatch(o -> to.equals(o.get("value")))) {
      form.problem("worker", "Choose one of the social workers shown");
    }
    String council = form.textWhen(move, "council", "Enter the other council");
    if (council.length() > LONGEST_COUNCIL) {
      form.problem("council", "Use 200 characters or fewer");
    }
    boolean in = kind == TransferKind.MOVE_IN || kind == TransferKind.PLACEMENT_IN;
    Instant notice = in ? form.moment("noticeAt", "Enter when the written notice came", now) : now;
    form.textWhen(in, "words", "Write what the notice says: where the child lives, with whom, why");
    form.textWhen(
        kind == TransferKind.PLACEMENT_IN,
        "homeTold",
        "Write who of the responsible council confirmed that it stays responsible, and when");
    if (handovers.findByOpenFor(Handover.key(kind, file)).isPresent()) {
      form.problem("kind", "One of these is under way for the child already");
    }
    if (form.refused()) {
      return new Begun.Refused(form.refusal().problems());
    }
    var one = new Handover(submission, kind, file, viewer.id(), now);
    one.council = worker ? "" : council;
    one.toWorker = worker ? to : null;
    one.fromWorker = worker ? allocated.of(file).map(a -> a.worker().value()).orElse(null) : null;
    one.noticeAt = in ? notice : null;
    handovers.saveAndFlush(one);
    if (in) {
      book.keep(one, viewer.id(), now, form.answers(), entry -> new HandoverStep("begun", entry));
    }
    started(one, viewer);
    return new Begun.Done(kind.label() + " is on record.");
  }

  private void started(Handover one, Viewer viewer) {
    trace.record(
        one,
        viewer.id(),
        one.begunAt,
        "TRANSFER_BEGUN",
        one.kind.label() + " " + one.ref + (one.kind.hasProcess() ? " begun" : " recorded"));
    if (!one.kind.hasProcess()) {
      return;
    }
    if (one.kind == TransferKind.MOVE_IN) {
      access.grant(
          one.file(),
          new Grantee.Group(Role.CP_CHAIR),
          "Chair the transfer-in conference " + one.ref,
          viewer.id());
    }
    timing.open(one.state.element(), one);
    events.publishEvent(new HandoverBegun(one.ref));
  }

  private static Map<String, @Nullable Object> values(NewTransfer typed) {
    return Map.of(
        "kind", typed.kind(),
        "worker", typed.worker(),
        "council", typed.council(),
        "noticeAt", typed.noticeAt(),
        "words", typed.words(),
        "homeTold", typed.homeTold());
  }
}

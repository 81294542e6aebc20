package uk.complexcase.pathway.transition;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.transition.TransferDesk.Line;

/** Reads handovers: what each waits for, who has that, and by when. */
@Component
@Transactional(readOnly = true)
class HandoverReading implements OpenSteps {

  private final Handovers handovers;
  private final HandoverTiming timing;
  private final HandoverWords words;
  private final CaseAccess access;

  HandoverReading(
      Handovers handovers, HandoverTiming timing, HandoverWords words, CaseAccess access) {
    this.handovers = handovers;
    this.timing = timing;
    this.words = words;
    this.access = access;
  }

  @Override
  public List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    return handovers.findByCurrentCaseRefOrderByBegunAtDesc(child.value()).stream()
        .filter(one -> one.state.running())
        .map(one ->
            new OpenStep(
                one.state.element(),
                one.kind.label() + " " + one.ref + ": " + waitsFor(one),
                holder(one),
                timing.running(one.state.element(), one).map(Deadline::due).orElse(null),
                "/cases/" + one.currentCaseRef + "/handover"))
        .toList();
  }

  Line line(Handover one) {
    return new Line(
        one.ref,
        one.kind.label(),
        between(one),
        waitsFor(one),
        holder(one),
        timing.running(one.state.element(), one).map(Deadline::due).orElse(null),
        one.begunAt,
        one.endedAt,
        words.all(one));
  }

  private String between(Handover one) {
    return switch (one.kind) {
      case CHANGE_OF_WORKER ->
          "from " + words.name(one.fromWorker) + " to " + words.name(one.toWorker);
      case MOVE_OUT -> "to " + one.council;
      case MOVE_IN, PLACEMENT_IN -> "from " + one.council;
    };
  }

  private static String waitsFor(Handover one) {
    return switch (one.state) {
      case TO_PREPARE -> "handover to prepare";
      case TO_ACCEPT -> "new worker to accept";
      case TO_SETTLE -> "not accepted, manager settles it";
      case TO_NOTIFY -> "other council to be told in writing";
      case TO_BE_ACCEPTED -> "other council to accept in writing; we stay responsible";
      case CONFERENCE -> "transfer-in conference";
      case DONE -> "on record";
      case CALLED_OFF -> "called off";
    };
  }

  private String holder(Handover one) {
    return switch (one.state) {
      case TO_PREPARE -> one.fromWorker == null ? team("Team manager") : words.name(one.fromWorker);
      case TO_ACCEPT -> words.name(one.toWorker);
      case TO_SETTLE -> team("Team manager");
      case TO_NOTIFY -> team("Social worker or Team manager");
      case TO_BE_ACCEPTED -> team("Liaison with other councils or Social worker");
      case CONFERENCE -> team("Conference chair");
      case DONE, CALLED_OFF -> "";
    };
  }

  private static String team(String name) {
    return "nobody yet; waits for " + name;
  }
}

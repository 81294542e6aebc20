package uk.complexcase.pathway.adulthood;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.Birthdays;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/** Reads where a child stands on the way to adult services. */
@Service
@Transactional(readOnly = true)
class AdulthoodReading {

  private static final Comparator<OpenStep> FIRST_DUE_FIRST =
      Comparator.comparing(OpenStep::due, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Transitions transitions;
  private final TransitionSteps steps;
  private final TransitionWords words;
  private final TransitionOpenSteps open;
  private final Concerns concerns;
  private final CaseFiles files;
  private final CaseAccess access;
  private final InstantSource clock;

  AdulthoodReading(
      Transitions transitions,
      TransitionSteps steps,
      TransitionWords words,
      TransitionOpenSteps open,
      Concerns concerns,
      CaseFiles files,
      CaseAccess access,
      InstantSource clock) {
    this.transitions = transitions;
    this.steps = steps;
    this.words = words;
    this.open = open;
    this.concerns = concerns;
    this.files = files;
    this.access = access;
    this.clock = clock;
  }

  /** For a viewer who may open the file; else {@code NotVisible}. */
  AdulthoodRecord of(Viewer viewer, CaseRef child) {
    var file = files.current(child);
    access.requireOpen(viewer, file);
    var born = files.identity(viewer, file).dateOfBirth();
    var sixteen = born == null ? null : Birthdays.of(born, 16);
    return new AdulthoodRecord(
        file,
        born != null,
        concerns.findFirstByCurrentCaseRefAndEndedAtNullOrderByReceivedAt(file.value()).isPresent(),
        sixteen == null || !sixteen.isAfter(LondonTime.today(clock))
            ? ""
            : LondonTime.date(sixteen),
        transitions.findByCurrentCaseRefOrderByBegunAtDesc(file.value()).stream()
            .sorted(Comparator.comparing(one -> one.withdrawnAt != null))
            .map(this::way)
            .toList());
  }

  private AdulthoodRecord.Way way(Transition one) {
    var outcome = one.outcome;
    return new AdulthoodRecord.Way(
        one.ref,
        state(one),
        one.running(),
        one.beginning.sentence(),
        one.begunAt,
        outcome == null ? "" : outcome.label(),
        one.withdrawnAt == null ? open.steps(one).sorted(FIRST_DUE_FIRST).toList() : List.of(),
        steps.findByTransitionRefInOrderByDoneAt(List.of(one.ref)).stream()
            .map(step ->
                new AdulthoodRecord.Taken(
                    step.label(), step.doneAt(), words.by(step), words.said(step)))
            .toList());
  }

  private static String state(Transition one) {
    if (one.withdrawnAt != null) {
      return "Withdrawn, waits for the age";
    }
    if (one.running()) {
      return "Under way";
    }
    return one.supportOwner.isEmpty() ? "Ended" : "Support to 25";
  }
}

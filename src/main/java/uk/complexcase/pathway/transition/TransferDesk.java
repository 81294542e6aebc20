package uk.complexcase.pathway.transition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.InBrief.Fact;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Handovers and moves of a child, for whoever may open the file; else {@code NotVisible}. */
public interface TransferDesk {

  /** The child's worker, what runs and what was. */
  Shown ofChild(Viewer viewer, CaseRef child);

  /** Whether the viewer may begin one. */
  boolean begins(Viewer viewer);

  /** Social workers the child can be handed to, as value and label. */
  List<Map<String, String>> workers(Viewer viewer, CaseRef child);

  /**
   * Begins one; the same submission again begins none. For social workers and their managers, else
   * {@code NotVisible}.
   */
  Begun begin(Viewer viewer, CaseRef child, NewTransfer typed, String submissionId);

  /** What whoever takes over has to know, composed from the record as it stands. */
  Pack pack(Viewer viewer, CaseRef child);

  /** The same as PDF/UA. */
  byte[] paper(Viewer viewer, CaseRef child);

  /** What was typed, as typed. */
  record NewTransfer(
      String kind, String worker, String council, String noticeAt, String words, String homeTold) {}

  /** What came of beginning one. */
  sealed interface Begun {

    /** It runs, or is on record. */
    record Done(String said) implements Begun {}

    /** It does not; nothing typed is lost. */
    record Refused(List<FieldProblem> problems) implements Begun {}
  }

  /**
   * What is shown of a child.
   *
   * @param worker name of the allocated worker; empty while none is
   */
  record Shown(String worker, @Nullable Instant since, List<Line> running, List<Line> ended) {}

  /**
   * One handover or move.
   *
   * @param between who hands over to whom, or the council
   * @param waitsFor what it waits for, as a sentence
   * @param holder who has that
   */
  record Line(
      String ref,
      String kind,
      String between,
      String waitsFor,
      String holder,
      @Nullable Instant due,
      Instant begunAt,
      @Nullable Instant endedAt,
      List<Map<String, String>> said) {}

  /**
   * The handover pack.
   *
   * @param facts what each room says in a line, level and plan among it
   * @param words what the worker wrote, label to words; empty until the handover is prepared
   * @param timeline decisions and events, newest first
   */
  record Pack(
      CaseRef child,
      String name,
      String born,
      String status,
      String worker,
      List<Fact> facts,
      Map<String, String> words,
      List<OpenStep> open,
      List<PackAction> actions,
      List<Moment> timeline,
      Optional<Instant> prepared,
      Instant composedAt) {}

  /** One agreed action that is not done, or a recommendation that waits. */
  record PackAction(String words, String who, String when) {}

  /** One line of the timeline. */
  record Moment(Instant at, String words, String by) {}
}

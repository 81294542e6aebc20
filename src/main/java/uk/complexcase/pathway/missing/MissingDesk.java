package uk.complexcase.pathway.missing;

import java.time.Instant;
import java.util.List;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * Where a child is reported missing. A report opens an episode or joins the one the child is not
 * back from; it starts no other clock and asks for no discussion.
 */
public interface MissingDesk {

  /**
   * Reports the child missing, for anyone who may open the file; else {@code NotVisible}.
   *
   * @param submissionId made when the page was opened; the same again answers as the first time
   */
  Reported report(Viewer viewer, CaseRef child, NewReport report, String submissionId);

  /** Every episode of a child, the one they are not back from first, for whoever may open it. */
  MissingHistory history(Viewer viewer, CaseRef child);

  /**
   * A report as typed.
   *
   * @param missingSince day, month, year and time in London, such as 26 3 2027 19:00
   * @param reportedAt the same, when somebody told of it
   * @param reporter name and role of who told of it
   */
  record NewReport(String missingSince, String reportedAt, String reporter, String circumstances) {}

  /** A report as read. */
  record Told(Instant missingSince, Instant reportedAt, String reporter, String circumstances) {}

  /** What came of it. */
  sealed interface Reported {

    /** It is on record: of a new episode, or joined to the one that runs. */
    record Done(String episode, boolean joined, String said) implements Reported {}

    /** It is not; nothing typed is lost. */
    record Refused(List<FieldProblem> problems) implements Reported {}
  }
}

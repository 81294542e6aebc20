package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.SubmissionOutcome;

/**
 * Legal options used to protect a child: recorded at any moment, by anyone who may open the child's
 * file, and waiting for nothing.
 */
public interface UrgentProtection {

  /**
   * Those of a child, newest first, for a viewer who may open the file; else {@code NotVisible}.
   */
  List<Used> ofChild(Viewer viewer, CaseRef child);

  /**
   * Records an option; police protection opens its clock of 72 hours from the moment it began
   * (F-20).
   *
   * @param submissionId made when the page was opened; the same again answers as the first time
   */
  Recorded record(Viewer viewer, CaseRef child, NewOption option, String submissionId);

  /** Records how police protection ended, where no enquiry of the child has that as a task. */
  Recorded end(Viewer viewer, CaseRef child, String option, End end);

  /** When the next looked-after review of the child is due; empty where none is. */
  Optional<Instant> lookedAfterReview(Viewer viewer, CaseRef child);

  /** Records that a looked-after review was held, or that the child is no longer looked after. */
  Recorded lookedAfter(Viewer viewer, CaseRef child, LookedAfterAct act);

  /** The kinds of option, code to label, in the order they are shown. */
  Map<String, String> kinds();

  /** The ways police protection ends, code to label, in the order they are shown. */
  Map<String, String> ends();

  /**
   * An option as typed.
   *
   * @param beganAt day, month, year and time in London, such as 27 3 2027 22:10
   * @param decidedBy name and role of who decided it, or the court
   * @param designatedOfficer YES or NO: whether an emergency protection order was applied for by
   *     the designated officer of the police under section 46(7), so that its 8 days count from the
   *     first day of police protection (F-21)
   * @param until the end the court set, where it set one
   */
  record NewOption(
      String kind,
      String beganAt,
      String decidedBy,
      String words,
      String designatedOfficer,
      String until) {

    /** An option that is no emergency protection order. */
    public NewOption(String kind, String beganAt, String decidedBy, String words) {
      this(kind, beganAt, decidedBy, words, "", "");
    }
  }

  /**
   * What is recorded of a looked-after child, as typed.
   *
   * @param what HELD for a review, ENDED where the child is no longer looked after
   */
  record LookedAfterAct(String what, String at, String because) {}

  /** How police protection ended, as typed; every part must be said. */
  record End(String endedAt, String endedHow, String decidedBy, String safeNow) {}

  /**
   * An option as recorded.
   *
   * @param due when police protection ends at the latest, while it runs
   * @param ended when and how it ended, as a sentence; empty while that is not recorded
   * @param endsHere whether its end is recorded on this page and not in a task
   */
  record Used(
      String ref,
      String label,
      Instant beganAt,
      String decidedBy,
      String words,
      String recordedBy,
      @Nullable Instant due,
      String ended,
      boolean endsHere) {}

  /** What came of it. */
  sealed interface Recorded {

    /** It is on record. */
    record Done(String said) implements Recorded {}

    /** It is not; nothing typed is lost. */
    record Refused(List<SubmissionOutcome.FieldProblem> problems) implements Recorded {}
  }
}

package uk.complexcase.pathway.disruption;

import java.util.List;
import java.util.Map;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * Where the police record what they considered to disrupt the exploitation of a child, and where a
 * referral to the National Referral Mechanism is followed.
 */
public interface DisruptionDesk {

  /** What is on record of a child, for a viewer who may open the file; else {@code NotVisible}. */
  DisruptionRecord of(Viewer viewer, CaseRef child);

  /**
   * Records an option, used or considered and not used. A record that the law does not allow for
   * this child on that day is refused with the reason of the table; the police alone record.
   *
   * @param submissionId made when the page was opened; the same again answers as the first time
   */
  Recorded record(Viewer viewer, CaseRef child, NewOption option, String submissionId);

  /** Records that a warning notice was looked at again. */
  Recorded review(Viewer viewer, CaseRef child, NewReview review, String submissionId);

  /** Records where the referral to the National Referral Mechanism stands. */
  Recorded nrm(Viewer viewer, CaseRef child, NewStatus status, String submissionId);

  /** The choices of the page, code to label in the order they are shown, by field. */
  Map<String, Map<String, String>> choices();

  /**
   * An option as typed.
   *
   * @param used YES or NO
   * @param usedAt day, month, year and time in London, where it was used
   * @param usedOn initials or a reference, never a name
   * @param ageStated how old the child was, where no date of birth is on record
   */
  record NewOption(
      String kind,
      String used,
      String reason,
      String usedAt,
      String usedBy,
      String usedOn,
      String careStatus,
      String ageStated) {}

  /** A review as typed; {@code stillNeeded} is YES or NO. */
  record NewReview(String option, String stillNeeded, String words) {}

  /** A status as typed. */
  record NewStatus(String status, String at, String words) {}

  /** What came of it. */
  sealed interface Recorded {

    /** It is on record. */
    record Done(String said) implements Recorded {}

    /** It is not; nothing typed is lost. */
    record Refused(List<FieldProblem> problems) implements Recorded {}
  }
}

package uk.complexcase.pathway.themes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * Where it is recorded that intelligence about a child went to another authority (TCS-73). Whoever
 * may not read the line it was taken from may neither send it nor read of it; nobody excluded is a
 * recipient.
 */
public interface IntelligenceDesk {

  /**
   * What went on about a child, as far as the viewer reads it; {@code NotVisible} without the file.
   */
  List<Sent> of(Viewer viewer, CaseRef child);

  /** What went on about any child whose file the viewer may open; waiting first, then newest. */
  List<Listed> everywhere(Viewer viewer);

  /**
   * Records that intelligence went.
   *
   * @param typed the fields of the page, each date and time as one text
   * @param submissionId made when the page was opened; the same again answers as the first time
   */
  Recorded record(Viewer viewer, CaseRef child, Map<String, String> typed, String submissionId);

  /** Records that the other authority acknowledged it, and stops its clock. */
  Recorded acknowledge(Viewer viewer, CaseRef child, Map<String, String> typed);

  /** The choices of the page, code to label in their order, by field. */
  Map<String, Map<String, String>> choices(Viewer viewer);

  /**
   * One record as it is read.
   *
   * @param due by when it is to be acknowledged; null when it is, or no clock runs
   */
  record Sent(
      String ref,
      String authority,
      String recipient,
      String basis,
      String what,
      String sourceLine,
      String sourceAgency,
      String handling,
      boolean agreed,
      String agreedBy,
      Instant agreedAt,
      String overrideReason,
      Instant sentAt,
      String sentHow,
      String sentBy,
      @Nullable String acknowledgedBy,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant due) {

    public boolean waits() {
      return acknowledgedAt == null;
    }
  }

  /** One record in a list: references and no content. */
  record Listed(
      String ref,
      CaseRef child,
      String authority,
      String sourceLine,
      Instant sentAt,
      String sentBy,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant due) {}

  /** What came of it. */
  sealed interface Recorded {

    /** It is on record. */
    record Done(String said) implements Recorded {}

    /** It is not; nothing typed is lost. */
    record Refused(List<FieldProblem> problems) implements Recorded {}
  }
}

package uk.complexcase.cases.involvement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Where people read and keep by hand who is involved with a child. Whoever may open the child's
 * file may; for everybody else it is not there ({@code NotVisible}).
 */
public interface InvolvementDesk {

  /** Everybody on the register of a child: those involved now first, then those who were. */
  List<Entry> of(Viewer viewer, CaseRef child);

  /**
   * Enters somebody. Who is on the register already with the same role is not entered twice.
   *
   * @param submissionId made when the page was opened; the same again answers as the first time
   */
  Kept enter(Viewer viewer, CaseRef child, Typed typed, String submissionId);

  /** Corrects an entry, with the reason; what stood before stays readable. */
  Kept correct(Viewer viewer, CaseRef child, String ref, long version, Typed typed, String reason);

  /**
   * Ends an entry, with the reason. It stays on the register.
   *
   * @param until day, month and year in London, not after today
   */
  Kept end(Viewer viewer, CaseRef child, String ref, long version, String until, String reason);

  /** The choices of the page, code to label in the order they are shown, by field. */
  Map<String, Map<String, String>> choices();

  /**
   * An entry as the page shows it.
   *
   * @param version to hand back with an act on it
   * @param enteredBy by name
   */
  record Entry(Involvement is, long version, String enteredBy, List<Change> changes) {

    /** Whether they are involved now. */
    public boolean current() {
      return is.until() == null;
    }
  }

  /** What was corrected, what it was and why. */
  record Change(String before, String reason, String by, Instant at) {}

  /**
   * An entry as typed.
   *
   * @param agency a code
   * @param person id of somebody of the directory; empty where another or nobody is named
   * @param organisation by name; of the person where one of the directory is chosen
   * @param since day, month and year in London; empty where nobody knows
   */
  record Typed(
      String agency,
      String person,
      String name,
      String organisation,
      String role,
      String since,
      String howKnown) {}

  /** What came of it. */
  sealed interface Kept {

    /** It is on the register. */
    record Done(String said) implements Kept {}

    /** It is not; nothing typed is lost. */
    record Refused(List<Problem> problems) implements Kept {}
  }

  /** What is wrong with a field. */
  record Problem(String field, String sentence) {}
}

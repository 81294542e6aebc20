package uk.complexcase.cases.involvement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * An agency or a professional involved with a child, as the register has it now.
 *
 * @param corrections how often it was corrected; with {@code ref} it says who is meant
 * @param child the file that holds the child now
 * @param employer id of the organisation; empty where none is known by id
 * @param organisation its name; empty where none is known
 * @param person null where nobody of the directory is named
 * @param name of the person, with an account or without; empty where nobody is named
 * @param since null where nobody knows
 * @param until null while they are involved
 */
public record Involvement(
    String ref,
    long corrections,
    CaseRef child,
    Agency agency,
    String employer,
    String organisation,
    @Nullable PractitionerId person,
    String name,
    String role,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    String howKnown,
    PractitionerId enteredBy,
    Instant enteredAt,
    String endedBecause) {

  /** Stands for this entry as it is meant now: a correction makes another. */
  public String key() {
    return ref + "." + corrections;
  }

  /** Role and days in one line, for example "school nurse since 3 March 2027". */
  public String line() {
    return role
        + (since == null ? "" : " since " + LondonTime.date(since))
        + (until == null ? "" : " until " + LondonTime.date(until));
  }
}

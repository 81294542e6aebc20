package uk.complexcase.cases.involvement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Who is involved and what they are to the child.
 *
 * @param employer id of the organisation; empty where it has none
 * @param organisation its name where it has no id; else empty
 * @param person of the directory; null where none is named
 * @param name of somebody without an account; empty where {@code person} says it
 */
record Who(
    Agency agency,
    String employer,
    String organisation,
    @Nullable PractitionerId person,
    String name,
    String role,
    @Nullable LocalDate since,
    String howKnown) {}

package uk.complexcase.cases.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A room learnt that an agency, or a named professional, is involved with a child (CSD-17). The
 * register of who is involved keeps it.
 *
 * @param source what makes it one: told again with the same source, nothing is added
 * @param agency code of the agency; empty where only the organisation's name is known, and then it
 *     is looked up by that
 * @param employer id of the organisation; empty where it has none
 * @param organisation its name as somebody typed it; read where {@code employer} is empty
 * @param person the professional; null where none of the directory is named
 * @param name of somebody without an account; empty where nobody is named
 * @param role what they are to the child, for example "School"
 * @param post where only one person at a time holds it, its code: whoever held it before is no
 *     longer involved in it; else empty
 * @param since from which day in London; null where nobody knows
 * @param howKnown without a name, for example "Named in the contact R-7K3F-9Q2D"
 */
public record ProfessionalInvolved(
    String source,
    CaseRef child,
    String agency,
    String employer,
    String organisation,
    @Nullable PractitionerId person,
    String name,
    String role,
    String post,
    @Nullable LocalDate since,
    String howKnown,
    PractitionerId by,
    Instant at) {}

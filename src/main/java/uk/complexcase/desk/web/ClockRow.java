package uk.complexcase.desk.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock in a list.
 *
 * @param child name and age of the first child, or the reference where the viewer may not know them
 * @param more how many further children the viewer may know it is about
 * @param about the contact or case, and the agency or record where there are several
 * @param who who holds its work or answers for it
 * @param asks whether it was missed and nobody has said yet what prevented it
 */
public record ClockRow(
    String address,
    String label,
    String child,
    int more,
    String about,
    ClockState state,
    Instant due,
    @Nullable Instant closedAt,
    String who,
    boolean running,
    boolean asks) {}

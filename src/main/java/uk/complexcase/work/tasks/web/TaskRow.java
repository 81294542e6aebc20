package uk.complexcase.work.tasks.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task in a list.
 *
 * @param child name and age of the first child, or the reference where the viewer may not know them
 * @param more how many further children it is about
 * @param holder who holds it; empty for nobody
 * @param soughtBy what the list's search finds it by: references, and names the viewer may know
 */
record TaskRow(
    long key,
    String name,
    String child,
    int more,
    String why,
    @Nullable Instant due,
    String holder,
    boolean held,
    boolean mine,
    List<String> teams,
    String soughtBy) {}

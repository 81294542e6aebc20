package uk.complexcase.pathway.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casesystem.CaseSystem.HandOver;
import uk.complexcase.pathway.meetings.DiscussionRef;

/**
 * Minutes on a child's record.
 *
 * @param handOver where the copy stands on its way to the case system; null where it is not known
 */
public record ChildCopy(
    DiscussionRef discussion,
    int session,
    Instant issuedAt,
    Minutes minutes,
    @Nullable HandOver handOver) {}

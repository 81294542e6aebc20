package uk.complexcase.pathway.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casesystem.CaseSystem.HandOver;
import uk.complexcase.pathway.meetings.DiscussionRef;

/**
 * Minutes on a child's record.
 *
 * @param replaced the issue that took its place; null while it stands
 * @param handOver where the copy stands on its way to the case system; null where it is not known
 */
public record ChildCopy(
    DiscussionRef discussion,
    int session,
    int issue,
    Instant issuedAt,
    @Nullable Replacement replaced,
    Minutes minutes,
    @Nullable HandOver handOver) {

  /** How an address names it: discussion, session, and the issue unless it is the first. */
  public String name() {
    var first = discussion + "-" + session;
    return issue > 1 ? first + "-" + issue : first;
  }
}

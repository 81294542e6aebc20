package uk.complexcase.cases.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A strategy discussion is to be held about these children, or the open one of any of them joined.
 *
 * @param informationReceivedAt when the concern was first received: its 24 hours run from here
 *     (CSD-24, A-04)
 * @param complex whether the criteria of a complex discussion were confirmed (CSD-06)
 * @param circumstances codes that decide who must be invited, for example EXPLOITATION or
 *     POSITION_OF_TRUST
 * @param referringEmployer id of the organisation that referred; empty for the public
 */
public record StrategyDiscussionNeeded(
    ContactRef contact,
    List<CaseRef> children,
    Instant informationReceivedAt,
    boolean complex,
    Set<String> circumstances,
    String referringEmployer,
    PractitionerId by) {

  public StrategyDiscussionNeeded {
    children = List.copyOf(children);
    circumstances = Set.copyOf(circumstances);
  }
}

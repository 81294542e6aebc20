package uk.complexcase.cases.events;

import java.time.Instant;
import java.util.List;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A request was refused or a discussion called off, with the reason; whoever asked for it is to be
 * told (CSD-10).
 *
 * @param discussion reference of the discussion
 */
public record DiscussionCalledOff(
    String discussion, List<Requester> askedBy, PractitionerId by, Instant at) {

  public DiscussionCalledOff {
    askedBy = List.copyOf(askedBy);
  }

  /** Who asked, and a child of it whose file they may open. */
  public record Requester(PractitionerId person, CaseRef child) {}
}

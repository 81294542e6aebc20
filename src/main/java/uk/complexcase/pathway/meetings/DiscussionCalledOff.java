package uk.complexcase.pathway.meetings;

import java.util.List;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A request was refused or a discussion called off, with the reason; whoever asked for it is to be
 * told (CSD-10).
 */
public record DiscussionCalledOff(DiscussionRef discussion, List<PractitionerId> askedBy) {

  public DiscussionCalledOff {
    askedBy = List.copyOf(askedBy);
  }
}

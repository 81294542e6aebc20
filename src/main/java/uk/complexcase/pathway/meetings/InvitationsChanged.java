package uk.complexcase.pathway.meetings;

import java.time.Instant;
import uk.complexcase.foundation.shared.PractitionerId;

/** Something was done on which invitations to a discussion depend: who is asked, or when it is. */
public record InvitationsChanged(DiscussionRef discussion, PractitionerId by, Instant at) {}

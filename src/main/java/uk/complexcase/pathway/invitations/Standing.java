package uk.complexcase.pathway.invitations;

import java.time.Instant;
import uk.complexcase.foundation.shared.PractitionerId;

/** How one person's invitation stands, as they were last told. */
public record Standing(
    PractitionerId person, int sequence, Instant starts, boolean withdrawn, Instant toldAt) {}

package uk.complexcase.pathway.invitations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.OutsidePeople;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * How one person's invitation stands, as they were last told.
 *
 * @param place how they take part; null where they were told before it was said
 * @param outside name and address of somebody without an account; null for practitioners
 */
public record Standing(
    PractitionerId person,
    int sequence,
    Instant starts,
    @Nullable String place,
    boolean withdrawn,
    Instant toldAt,
    OutsidePeople.@Nullable Outside outside) {}

package uk.complexcase.cases.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A strategy discussion spoke of a child that no contact was about; a contact is to be opened for
 * them (CSD-51, CSD-56, CSD-57, SCR-B-100).
 *
 * @param source what makes it one: the follow-up's reference
 * @param discussion reference of the discussion
 * @param contactRef the contact that led to the discussion; empty where a practitioner asked on a
 *     case
 * @param urgent whether the child is in touch with a suspect now
 * @param name as far as known; "unknown" otherwise
 * @param expectedAge in years; null where nobody knows
 * @param knownAt when the child was named: the contact's clocks run from here
 * @param by who opens the contact
 */
public record ChildFoundAtRisk(
    String source,
    String discussion,
    String contactRef,
    boolean urgent,
    String name,
    @Nullable Integer expectedAge,
    String livesWith,
    String facts,
    Instant knownAt,
    PractitionerId by) {}

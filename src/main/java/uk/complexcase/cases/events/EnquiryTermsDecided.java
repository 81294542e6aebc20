package uk.complexcase.cases.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * After deciding on a section 47 enquiry for a child, the discussion said of what kind it is or by
 * when the child is seen (CSD-30, CSD-32). The decision itself is told once, by {@link
 * ChildOutcomeDecided}.
 *
 * @param session number of the session that said so
 * @param enquiryType JOINT_S47 or SINGLE_AGENCY_CSC
 * @param seeBy by when the child is to be seen; null where nothing is set
 */
public record EnquiryTermsDecided(
    String discussion,
    int session,
    CaseRef child,
    String enquiryType,
    @Nullable Instant seeBy,
    PractitionerId by) {}

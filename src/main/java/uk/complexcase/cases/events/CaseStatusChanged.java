package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A child's case stands at another status.
 *
 * @param status code of the status it stands at now, for example {@code CIN_PLAN}
 */
public record CaseStatusChanged(CaseRef child, String status, PractitionerId by, Instant at) {}

package uk.complexcase.cases.events;

import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A child's day of birth was entered or corrected on the file. The day itself stands on the file
 * alone; told again, it is read again.
 *
 * @param reason why it was entered or corrected
 */
public record BirthKnown(CaseRef child, String reason, PractitionerId by) {}

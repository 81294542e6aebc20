package uk.complexcase.cases.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A level of risk was agreed for a child: by the Phoenix assessment, a risk measurement or a review
 * (TCS-59). The next review counts from {@code agreedAt}.
 *
 * @param level LOW, MEDIUM or HIGH; never computed
 * @param before the level until then; null for the first
 * @param direction UP, SAME or DOWN; null for the first
 * @param source reference of the pathway or the review that agreed it
 */
public record RiskLevelAgreed(
    CaseRef child,
    String level,
    @Nullable String before,
    @Nullable String direction,
    String source,
    Instant agreedAt,
    PractitionerId by) {}

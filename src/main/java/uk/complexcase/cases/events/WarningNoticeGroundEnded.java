package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * A warning notice in force lost its ground, since the child it protects is 16 and under no care
 * order (TCS-27, F-23).
 *
 * @param key what makes it one telling
 */
public record WarningNoticeGroundEnded(String key, CaseRef child, Instant at) {}

package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * A missing episode of a child began; a further report about the same absence tells nothing new.
 *
 * @param episode reference of the episode: told once for each
 * @param at when it was reported
 */
public record ReportedMissing(String episode, CaseRef child, Instant at) {}

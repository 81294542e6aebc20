package uk.complexcase.work.steps;

import java.time.Instant;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * What is kept of a step.
 *
 * @param record reference of the record it was taken on
 * @param answers what was answered, as {@link Answers} writes it
 */
public record StepEntry(String record, String answers, PractitionerId by, Instant at) {}

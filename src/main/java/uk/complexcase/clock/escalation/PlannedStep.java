package uk.complexcase.clock.escalation;

import java.time.Instant;

/**
 * One step of a deadline's plan.
 *
 * @param name names it among the steps for one due time
 * @param at when it is to be taken, in whole milliseconds, since the engine knows no finer time
 */
record PlannedStep(String name, Instant at, Rung rung) {}

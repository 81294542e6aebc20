package uk.complexcase.governance.procedurepages;

import java.time.Instant;

/**
 * Models, decisions and forms put into force together.
 *
 * @param number counted from 1
 * @param putBy who or what put it into force
 * @param approvedBy the second person, or how the product came with it
 */
public record Release(
    int number, Instant inForceSince, String putBy, String approvedBy, String reason) {}

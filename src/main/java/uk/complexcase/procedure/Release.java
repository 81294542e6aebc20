package uk.complexcase.procedure;

import java.time.Instant;

/**
 * Models, decisions and forms put into force together.
 *
 * @param number counted from 1
 * @param putBy who or what put it into force: a practitioner's id, or the product in words
 * @param approvedBy the second person's id, or how the product came with it
 */
public record Release(
    int number, Instant inForceSince, String putBy, String approvedBy, String reason) {}

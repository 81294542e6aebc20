package uk.complexcase.governance.operations;

import java.time.Instant;

/**
 * What somebody did, as a page tells it.
 *
 * @param what in a few words
 */
public record Done(String what, String by, Instant at, String reason) {}

package uk.complexcase.cases.events;

import uk.complexcase.foundation.shared.ContactRef;

/**
 * A contact was opened for a child a strategy discussion spoke of (SCR-B-100).
 *
 * @param source the follow-up it was opened for
 */
public record LinkedContactOpened(String source, ContactRef contact) {}

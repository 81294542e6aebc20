package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.ContactRef;

/** The hub's decision on a contact became final. */
public record ThresholdDecided(ContactRef contact, String threshold, String outcome, Instant at) {}

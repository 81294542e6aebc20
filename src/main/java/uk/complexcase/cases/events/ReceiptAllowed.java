package uk.complexcase.cases.events;

import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Somebody without an account told the hub of a child and allowed a receipt by mail. Told once for
 * a contact.
 *
 * @param to the id under which the room knows them; begins as those of people outside do
 */
public record ReceiptAllowed(ContactRef contact, PractitionerId to) {}

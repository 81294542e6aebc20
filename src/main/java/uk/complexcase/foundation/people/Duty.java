package uk.complexcase.foundation.people;

import java.time.Instant;
import java.util.UUID;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A time for which the rota names a person for a role.
 *
 * @param from the first instant on call
 * @param until the first instant no longer on call
 */
public record Duty(UUID id, Role role, PractitionerId person, Instant from, Instant until) {}

package uk.complexcase.foundation.people;

import java.time.LocalDate;
import java.util.UUID;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Days on which a person is away, both included and in London, and who stands in for them
 * meanwhile.
 */
public record Absence(
    UUID id, PractitionerId person, LocalDate first, LocalDate last, PractitionerId deputy) {

  boolean on(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}

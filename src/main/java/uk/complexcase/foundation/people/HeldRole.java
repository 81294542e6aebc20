package uk.complexcase.foundation.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A role held from one day to another, both included and in London. */
@Embeddable
record HeldRole(
    @Enumerated(EnumType.STRING) @Column(name = "held_role", length = 40, nullable = false)
        Role role,
    @Column(name = "held_from", nullable = false) LocalDate from,
    @Column(name = "held_until", nullable = false) LocalDate until) {

  /** The last day of a role nobody has ended; a value, since a key's columns cannot be null. */
  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  boolean on(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}

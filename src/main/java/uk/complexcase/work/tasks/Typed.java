package uk.complexcase.work.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * What somebody typed into a task's form, as text.
 *
 * @param version the number of the save it came with
 */
@Embeddable
record Typed(
    @Column(name = "version_no") long version,
    @Column(name = "entered", length = 210000) String entered,
    @Column(name = "saved_by") String savedBy,
    @Column(name = "saved_at") Instant savedAt) {

  Typed(long version, String entered, PractitionerId by, Instant at) {
    this(version, entered, by.value(), at);
  }

  boolean by(PractitionerId person) {
    return savedBy.equals(person.value());
  }
}

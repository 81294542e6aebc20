package uk.complexcase.cases.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** That a day of birth was entered or corrected: what it was, what it is, and why. */
@Entity
@Table(name = "case_birth_change")
class BirthChange {

  @Id private UUID id = UUID.randomUUID();

  @Column(name = "case_ref")
  private String caseRef;

  @Column(name = "born_before")
  private @Nullable LocalDate before;

  @Column(name = "born_after")
  private LocalDate after;

  private String reason;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected BirthChange() {}

  BirthChange(
      CaseRef file,
      @Nullable LocalDate before,
      LocalDate after,
      String reason,
      PractitionerId by,
      Instant at) {
    this.caseRef = file.value();
    this.before = before;
    this.after = after;
    this.reason = reason;
    this.changedBy = by.value();
    this.changedAt = at;
  }

  @Nullable LocalDate before() {
    return before;
  }

  LocalDate after() {
    return after;
  }

  String reason() {
    return reason;
  }

  PractitionerId by() {
    return new PractitionerId(changedBy);
  }

  Instant at() {
    return changedAt;
  }
}

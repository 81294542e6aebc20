package uk.complexcase.foundation.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A case that only the people named on its access list know of. */
@Entity
@Table(name = "restricted_case")
class RestrictedCase {

  @Id
  @Column(name = "case_ref", length = 20)
  private String caseRef;

  @Column(length = 2000, nullable = false)
  private String reason;

  @Column(name = "restricted_by", length = 60, nullable = false)
  private String restrictedBy;

  @Column(name = "restricted_at", nullable = false)
  private Instant restrictedAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected RestrictedCase() {}
}

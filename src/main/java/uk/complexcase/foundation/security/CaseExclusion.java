package uk.complexcase.foundation.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A case that one person is kept from, whatever lists name them. */
@Entity
@Table(name = "case_exclusion")
class CaseExclusion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "exclusion_ref", length = 20, nullable = false)
  private String exclusionRef;

  @Column(length = 60, nullable = false)
  private String person;

  @Column(name = "case_ref", length = 20, nullable = false)
  private String caseRef;

  /** The file that holds the case now, from which the person is kept as well. */
  @Column(name = "holder_ref", length = 20, nullable = false)
  private String holderRef;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected CaseExclusion() {}
}

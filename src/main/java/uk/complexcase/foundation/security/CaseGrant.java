package uk.complexcase.foundation.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of a case's access list. */
@Entity
@Table(name = "case_grant")
class CaseGrant {

  /** What a grantee is. */
  enum Kind {
    PERSON,
    GROUP,
    EMPLOYER;

    static Kind of(Grantee grantee) {
      return switch (grantee) {
        case Grantee.Person person -> PERSON;
        case Grantee.Group group -> GROUP;
        case Grantee.Employer employer -> EMPLOYER;
      };
    }
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "case_ref", length = 20, nullable = false)
  private String caseRef;

  @Enumerated(EnumType.STRING)
  @Column(name = "grantee_kind", length = 20, nullable = false)
  private Kind kind;

  @Column(length = 60, nullable = false)
  private String grantee;

  @Column(length = 2000, nullable = false)
  private String reason;

  @Column(name = "granted_by", length = 60, nullable = false)
  private String grantedBy;

  @Column(name = "granted_at", nullable = false)
  private Instant grantedAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected CaseGrant() {}

  /** How the grantee is written in the list. */
  static String key(Grantee grantee) {
    return switch (grantee) {
      case Grantee.Person person -> person.id().value();
      case Grantee.Group group -> group.role().name();
      case Grantee.Employer employer -> employer.organisationId();
    };
  }
}

package uk.complexcase.foundation.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An organisation's row. */
@Entity
@Table(name = "organisation")
class OrganisationEntity {

  @Id
  @Column(length = 60)
  private String id;

  @Column(length = 200, nullable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(length = 20, nullable = false)
  private Agency agency;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected OrganisationEntity() {}

  OrganisationEntity(Organisation organisation) {
    this.id = organisation.id();
    this.name = organisation.name();
    this.agency = organisation.agency();
  }

  Organisation toOrganisation() {
    return new Organisation(id, name, agency);
  }
}

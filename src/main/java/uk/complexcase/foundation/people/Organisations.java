package uk.complexcase.foundation.people;

import org.springframework.data.repository.Repository;

/** The organisations' rows. */
interface Organisations extends Repository<OrganisationEntity, String> {

  OrganisationEntity save(OrganisationEntity organisation);
}

package uk.complexcase.foundation.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The organisations' rows. */
interface Organisations extends Repository<OrganisationEntity, String> {

  OrganisationEntity save(OrganisationEntity organisation);

  Optional<OrganisationEntity> findById(String id);

  List<OrganisationEntity> findByAgencyOrderByName(Agency agency);
}

package uk.complexcase.foundation.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The practitioners' rows. */
interface Practitioners extends Repository<PractitionerEntity, String> {

  Optional<PractitionerEntity> findById(String id);

  Optional<PractitionerEntity> findByIdAndActiveTrue(String id);

  List<PractitionerEntity> findByEmailIgnoreCaseAndActiveTrue(String email);

  List<PractitionerEntity> findByActiveTrueOrderByNameAscIdAsc();

  @Query(
      """
      select distinct p from PractitionerEntity p join p.roles r
      where p.active = true and r.role = :role and r.from <= :day and r.until >= :day
      order by p.name, p.id
      """)
  List<PractitionerEntity> holding(Role role, LocalDate day);

  PractitionerEntity save(PractitionerEntity practitioner);
}

package uk.complexcase.foundation.people;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import uk.complexcase.foundation.shared.PractitionerId;

/** The practitioners' rows. */
interface Practitioners extends Repository<PractitionerEntity, String> {

  /** How an id is kept: in lower case, whatever was typed. */
  static String key(PractitionerId id) {
    return id.value().toLowerCase(Locale.ROOT);
  }

  Optional<PractitionerEntity> findById(String id);

  /** By key it is one statement, ready made: every request asks this more than once. */
  default Optional<PractitionerEntity> findByIdAndActiveTrue(String id) {
    return findById(id).filter(PractitionerEntity::active);
  }

  List<PractitionerEntity> findByEmailIgnoreCaseAndActiveTrue(String email);

  @Query(
      """
      select distinct p from PractitionerEntity p
      join fetch p.organisation left join fetch p.roles
      where p.active = true order by p.name, p.id
      """)
  List<PractitionerEntity> active();

  /** With organisation and roles at once: lists of people stand on many pages. */
  @Query(
      """
      select distinct p from PractitionerEntity p
      join fetch p.organisation left join fetch p.roles
      where p.active = true and p.id in (
        select holder.id from PractitionerEntity holder join holder.roles r
        where r.role = :role and r.from <= :day and r.until >= :day)
      order by p.name, p.id
      """)
  List<PractitionerEntity> holding(Role role, LocalDate day);

  /** The active person, locked until the transaction ends; null when nobody is known. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from PractitionerEntity p where p.id = :id and p.active = true")
  @Nullable PractitionerEntity lockActive(String id);

  PractitionerEntity save(PractitionerEntity practitioner);
}

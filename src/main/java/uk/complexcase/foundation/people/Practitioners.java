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

  /** The active person, locked until the transaction ends; null when nobody is known. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from PractitionerEntity p where p.id = :id and p.active = true")
  @Nullable PractitionerEntity lockActive(String id);

  PractitionerEntity save(PractitionerEntity practitioner);
}

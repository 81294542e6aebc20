package uk.complexcase.pathway.referral;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import uk.complexcase.foundation.people.Agency;

/** The agencies' checks of their records. */
interface RecordsChecks extends JpaRepository<RecordsCheck, UUID> {

  List<RecordsCheck> findByContactRefOrderByAgency(String contactRef);

  Optional<RecordsCheck> findByContactRefAndAgency(String contactRef, Agency agency);

  List<RecordsCheck> findByContactRefInAndReturnedAtIsNull(Collection<String> contactRefs);
}

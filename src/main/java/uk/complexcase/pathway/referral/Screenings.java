package uk.complexcase.pathway.referral;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Screenings of contacts. */
interface Screenings extends JpaRepository<Screening, UUID> {

  Optional<Screening> findFirstByContactRefOrderByScreenedAtDesc(String contactRef);

  List<Screening> findByContactRefIn(Collection<String> contactRefs);
}

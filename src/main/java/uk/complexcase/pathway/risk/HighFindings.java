package uk.complexcase.pathway.risk;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Findings of a high risk. */
interface HighFindings extends JpaRepository<HighFound, String> {

  boolean existsByCsRefAndAsksCareTrueAndCareAtIsNull(String csRef);

  Optional<HighFound> findFirstByCsRefOrderByFoundAtDesc(String csRef);
}

package uk.complexcase.pathway.risk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Agreed levels. */
interface AgreedLevels extends JpaRepository<AgreedLevel, UUID> {

  List<AgreedLevel> findByCsRefInOrderByAgreedAt(Collection<String> cases);
}

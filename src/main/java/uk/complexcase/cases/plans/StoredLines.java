package uk.complexcase.cases.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Lines of plans. */
interface StoredLines extends JpaRepository<StoredLine, UUID> {

  List<StoredLine> findByPlanRefOrderByPlace(String plan);

  Optional<StoredLine> findByPlanRefAndLineKey(String plan, String key);
}

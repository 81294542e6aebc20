package uk.complexcase.pathway.risk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Steps of the team's work. */
interface RiskSteps extends JpaRepository<RiskStep, UUID> {

  List<RiskStep> findByCsRefInOrderByDoneAt(Collection<String> cases);
}

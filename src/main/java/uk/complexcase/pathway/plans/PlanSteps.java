package uk.complexcase.pathway.plans;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Steps of the work on plans. */
interface PlanSteps extends JpaRepository<PlanStep, UUID> {

  List<PlanStep> findByPlanRefInOrderByDoneAt(Collection<String> plans);
}

package uk.complexcase.pathway.adulthood;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Steps of transitions. */
interface TransitionSteps extends JpaRepository<TransitionStep, UUID> {

  List<TransitionStep> findByTransitionRefInOrderByDoneAt(Collection<String> transitions);
}

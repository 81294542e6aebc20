package uk.complexcase.pathway.adulthood;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.complexcase.work.steps.StepRecords;

/** Transitions to adult services. */
interface Transitions extends StepRecords<Transition> {

  boolean existsByOnlyFor(String child);

  /** The one that stands, the earliest where files were merged. */
  Optional<Transition> findFirstByCurrentCaseRefAndOnlyForNotNullOrderByBegunAt(String child);

  List<Transition> findByCurrentCaseRefOrderByBegunAtDesc(String child);

  List<Transition> findByCurrentCaseRefIn(Collection<String> children);
}

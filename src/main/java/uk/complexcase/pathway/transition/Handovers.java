package uk.complexcase.pathway.transition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.complexcase.work.steps.StepRecords;

/** Handovers and moves. */
interface Handovers extends StepRecords<Handover> {

  Optional<Handover> findBySubmissionId(String submission);

  Optional<Handover> findByOpenFor(String key);

  List<Handover> findByCurrentCaseRefOrderByBegunAtDesc(String child);

  List<Handover> findByCurrentCaseRefIn(Collection<String> children);

  /** Accepted changes away from this worker. */
  List<Handover> findByFromWorkerAndKindAndState(
      String worker, TransferKind kind, Handover.State state);
}

package uk.complexcase.pathway.transition;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Handovers and moves. */
interface Handovers extends JpaRepository<Handover, String> {

  Optional<Handover> findBySubmissionId(String submission);

  Optional<Handover> findByOpenFor(String key);

  List<Handover> findByCurrentCaseRefOrderByBegunAtDesc(String child);

  List<Handover> findByCurrentCaseRefIn(Collection<String> children);

  /** Accepted changes away from this worker. */
  List<Handover> findByFromWorkerAndKindAndState(
      String worker, TransferKind kind, Handover.State state);

  /** The handover, locked until the transaction ends, so that other forms on it wait. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select h from Handover h where h.ref = :ref")
  Optional<Handover> hold(@Param("ref") String ref);
}

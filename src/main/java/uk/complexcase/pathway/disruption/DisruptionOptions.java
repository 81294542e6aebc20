package uk.complexcase.pathway.disruption;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Options that were considered for children. */
interface DisruptionOptions extends JpaRepository<DisruptionOption, String> {

  boolean existsBySubmissionId(String submissionId);

  List<DisruptionOption> findByCurrentCaseRefOrderByRecordedAtDesc(String child);

  List<DisruptionOption> findByCurrentCaseRefIn(Collection<String> children);

  /**
   * The option, locked until the transaction ends, so that two reviews do not overtake each other.
   */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select o from DisruptionOption o where o.ref = :ref")
  Optional<DisruptionOption> hold(@Param("ref") String ref);
}

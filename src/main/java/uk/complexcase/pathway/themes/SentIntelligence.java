package uk.complexcase.pathway.themes;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Intelligence that went to other authorities. */
interface SentIntelligence extends JpaRepository<Intelligence, String> {

  boolean existsBySubmissionId(String submissionId);

  List<Intelligence> findByCurrentCaseRefOrderBySentAtDesc(String child);

  List<Intelligence> findByCurrentCaseRefIn(Collection<String> children);

  List<Intelligence> findTop200ByOrderBySentAtDesc();

  List<Intelligence> findByAcknowledgedAtIsNullOrderBySentAt();

  /** The record, locked until the transaction ends, so that it is acknowledged once. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from Intelligence i where i.ref = :ref")
  Optional<Intelligence> hold(@Param("ref") String ref);
}

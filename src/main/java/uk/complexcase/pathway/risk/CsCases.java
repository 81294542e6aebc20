package uk.complexcase.pathway.risk;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** The team's cases. */
interface CsCases extends JpaRepository<CsCase, String> {

  List<CsCase> findByCurrentCaseRefOrderByReferredAtDesc(String child);

  List<CsCase> findByCurrentCaseRefIn(Collection<String> children);

  List<CsCase> findByOpenForNotNullOrderByReferredAtAscRefAsc();

  Optional<CsCase> findFirstByCurrentCaseRefAndOpenForNotNullOrderByReferredAt(String child);

  /** The case, locked until the transaction ends, so that other forms on it wait. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from CsCase c where c.ref = :ref")
  Optional<CsCase> hold(@Param("ref") String ref);
}

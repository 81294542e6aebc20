package uk.complexcase.cases.plans;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Multi-agency plans. */
interface StoredPlans extends JpaRepository<StoredPlan, String> {

  List<StoredPlan> findByCurrentCaseRefOrderByOpenedAtDesc(String child);

  List<StoredPlan> findByCurrentCaseRefIn(Collection<String> children);

  /** The one that runs for a child, the earliest where files were merged. */
  Optional<StoredPlan> findFirstByCurrentCaseRefAndOpenForNotNullOrderByOpenedAt(String child);

  /** The plan, locked until the transaction ends, so that acts on it wait for each other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from StoredPlan p where p.ref = :ref")
  Optional<StoredPlan> hold(@Param("ref") String ref);
}

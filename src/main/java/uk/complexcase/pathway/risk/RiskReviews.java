package uk.complexcase.pathway.risk;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Periods of review. */
interface RiskReviews extends JpaRepository<RiskReview, String> {

  /** The one that runs; there is never a second. */
  Optional<RiskReview> findFirstByCsRefAndEndedAtIsNullOrderByBegunAtDesc(String csRef);

  boolean existsByRefAndCsRef(String ref, String csRef);

  List<RiskReview> findByCsRef(String csRef);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from RiskReview r where r.ref = :ref")
  Optional<RiskReview> hold(@Param("ref") String ref);
}

package uk.complexcase.pathway.referral;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Referrals to the complex safeguarding team. */
interface CsReferrals extends JpaRepository<CsReferral, String> {

  List<CsReferral> findByContactRefOrderByAskedAt(String contactRef);

  /** Of the child whose file is {@code currentCase} now, whatever file they were asked on. */
  @Query(
      """
      select r from CsReferral r
      where r.state in :states
        and r.caseRef in (select c.caseRef from ContactChild c where c.currentCaseRef = :currentCase)
      order by r.askedAt
      """)
  List<CsReferral> ofChild(
      @Param("currentCase") String currentCase,
      @Param("states") Collection<CsReferral.State> states);

  /** Held, so that two acts on one referral come one after the other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from CsReferral r where r.ref = :ref")
  Optional<CsReferral> hold(@Param("ref") String ref);
}

package uk.complexcase.pathway.disruption;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Steps of referrals to the National Referral Mechanism. */
interface NrmSteps extends JpaRepository<NrmStep, Long> {

  boolean existsBySource(String source);

  List<NrmStep> findByCurrentCaseRefOrderBySeqDesc(String child);

  Optional<NrmStep> findFirstByCurrentCaseRefOrderBySeqDesc(String child);

  List<NrmStep> findByCurrentCaseRefIn(Collection<String> children);
}

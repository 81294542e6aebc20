package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Threshold decisions, every one of them kept. */
interface ThresholdDecisions extends JpaRepository<ThresholdDecision, UUID> {

  List<ThresholdDecision> findByContactRefOrderByNumber(String contactRef);

  Optional<ThresholdDecision> findFirstByContactRefOrderByNumberDesc(String contactRef);
}

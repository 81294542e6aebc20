package uk.complexcase.pathway.referral;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Judgements of the level of risk in referrals to the complex safeguarding team. */
interface CsLevelJudgements extends JpaRepository<CsLevelJudgement, UUID> {

  Optional<CsLevelJudgement> findFirstByCsReferralRefOrderByNumberDesc(String csReferralRef);
}

package uk.complexcase.pathway.risk;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Referrals to cases that were open already. */
interface ReferralsHeard extends JpaRepository<ReferralHeard, UUID> {

  List<ReferralHeard> findByCsRefOrderByToldAt(String csRef);
}

package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What leaders recorded on complex case oversight. */
interface OversightViews extends JpaRepository<OversightView, UUID> {

  List<OversightView> findByContactRefAndSideOrderByRound(
      String contactRef, OversightView.Side side);
}

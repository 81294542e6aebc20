package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Police considerations of silver meetings. */
interface SilverConsiderations extends JpaRepository<SilverConsideration, UUID> {

  List<SilverConsideration> findByContactRefOrderByConsideredAt(String contactRef);
}

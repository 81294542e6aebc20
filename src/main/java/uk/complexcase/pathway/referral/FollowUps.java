package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Steps that followed contacts up. */
interface FollowUps extends JpaRepository<FollowUp, UUID> {

  List<FollowUp> findByContactRefOrderByDoneAt(String contactRef);
}

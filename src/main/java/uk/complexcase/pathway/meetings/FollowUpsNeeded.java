package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Others who need a step of their own. */
interface FollowUpsNeeded extends JpaRepository<FollowUpNeeded, UUID> {

  List<FollowUpNeeded> findByDiscussionRefOrderByNamedAtAscIdAsc(String discussionRef);
}

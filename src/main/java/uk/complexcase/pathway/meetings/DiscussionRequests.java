package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Requests for discussions. */
interface DiscussionRequests extends JpaRepository<DiscussionRequest, UUID> {

  Optional<DiscussionRequest> findByAskedKey(String askedKey);

  List<DiscussionRequest> findByDiscussionRefOrderByAskedAt(String discussionRef);
}

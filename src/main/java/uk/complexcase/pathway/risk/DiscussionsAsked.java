package uk.complexcase.pathway.risk;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Discussions that were asked for. */
interface DiscussionsAsked extends JpaRepository<DiscussionAsked, UUID> {

  boolean existsByCaseRefAndReceivedAt(String child, Instant receivedAt);

  boolean existsByCaseRefInAndReceivedAtGreaterThanEqual(
      Collection<String> children, Instant since);
}

package uk.complexcase.pathway.meetings;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Sessions of discussions. */
interface DiscussionSessions extends JpaRepository<DiscussionSession, DiscussionSession.Key> {

  List<DiscussionSession> findByKeyDiscussionRefOrderByKeyNumber(String discussionRef);

  List<DiscussionSession> findByKeyDiscussionRefIn(Collection<String> discussionRefs);
}

package uk.complexcase.pathway.meetings;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Children of discussions. */
interface DiscussionChildren extends JpaRepository<DiscussionChild, DiscussionChild.Key> {

  List<DiscussionChild> findByKeyDiscussionRefOrderByPosition(String discussionRef);

  List<DiscussionChild> findByKeyDiscussionRefIn(Collection<String> discussionRefs);

  List<DiscussionChild> findByCurrentCaseRefIn(Collection<String> files);
}

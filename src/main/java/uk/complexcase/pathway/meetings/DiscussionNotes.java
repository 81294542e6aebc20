package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What people wrote in discussions. */
interface DiscussionNotes extends JpaRepository<DiscussionNote, UUID> {

  List<DiscussionNote> findByDiscussionRefOrderByWrittenAtAscIdAsc(String discussionRef);
}

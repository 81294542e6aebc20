package uk.complexcase.pathway.meetings;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Gaps among those asked to come, explained. */
interface ExplainedGaps extends JpaRepository<ExplainedGap, ExplainedGap.Key> {

  List<ExplainedGap> findByKeyDiscussionRef(String discussionRef);
}

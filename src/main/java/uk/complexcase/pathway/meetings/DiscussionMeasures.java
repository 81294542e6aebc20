package uk.complexcase.pathway.meetings;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Urgent measures. */
interface DiscussionMeasures extends JpaRepository<DiscussionMeasure, DiscussionMeasure.Key> {

  List<DiscussionMeasure> findByKeyDiscussionRef(String discussionRef);
}

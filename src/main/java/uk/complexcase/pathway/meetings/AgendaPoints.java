package uk.complexcase.pathway.meetings;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Points of agendas that were settled. */
interface AgendaPoints extends JpaRepository<AgendaPoint, AgendaPoint.Key> {

  List<AgendaPoint> findByKeyDiscussionRef(String discussionRef);
}

package uk.complexcase.pathway.governance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What stands on the lists. */
interface ListedItems extends JpaRepository<ListedItem, UUID> {

  List<ListedItem> findByMeetingRefOrderByWaitsSinceAscReferenceAsc(String meeting);
}

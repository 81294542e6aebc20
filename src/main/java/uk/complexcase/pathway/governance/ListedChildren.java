package uk.complexcase.pathway.governance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The children of what stands on the lists. */
interface ListedChildren extends JpaRepository<ListedChild, UUID> {

  List<ListedChild> findByItemIdInOrderByPositionInItem(Collection<UUID> items);

  List<ListedChild> findByCurrentCaseRefIn(Collection<String> files);
}

package uk.complexcase.pathway.mace;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The papers of cases. */
interface PanelPapers extends JpaRepository<PanelPaper, UUID> {

  List<PanelPaper> findByItemRefInOrderByDoneAt(Collection<String> items);
}

package uk.complexcase.pathway.mace;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** What agencies are asked to return. */
interface PanelReturns extends JpaRepository<PanelReturn, String> {

  List<PanelReturn> findByPanelRefOrderByName(String panel);

  Optional<PanelReturn> findByPanelRefAndOrganisation(String panel, String organisation);

  List<PanelReturn> findByPanelRefIn(Collection<String> panels);
}

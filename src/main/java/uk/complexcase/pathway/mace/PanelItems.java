package uk.complexcase.pathway.mace;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.complexcase.work.steps.StepRecords;

/** The cases on panels' lists. */
interface PanelItems extends StepRecords<PanelItem> {

  List<PanelItem> findByPanelRefOrderByPlaceAscBroughtAtAscRefAsc(String panel);

  Optional<PanelItem> findByPanelRefAndCaseRef(String panel, String file);

  List<PanelItem> findByCurrentCaseRefIn(Collection<String> files);

  List<PanelItem> findByState(ItemState state);

  List<PanelItem> findByPanelRefIn(Collection<String> panels);
}

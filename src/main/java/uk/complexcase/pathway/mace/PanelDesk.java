package uk.complexcase.pathway.mace;

import java.time.LocalDate;
import java.util.List;
import uk.complexcase.foundation.security.Viewer;

/**
 * Everything a person may see and do of the exploitation panels. Every call decides itself what the
 * viewer may; else {@code NotVisible}.
 */
public interface PanelDesk {

  /** The panels from half a year back to half a year ahead, the next one first. */
  List<PanelLine> calendar(Viewer viewer);

  /**
   * Cases that nobody who chaired their panel may see, first due first, by reference; none where
   * the viewer does not chair.
   */
  List<UnseenCase> unseen(Viewer viewer);

  /** The panel of a day: its cases, their papers and what agencies returned. */
  PanelAgenda agenda(Viewer viewer, LocalDate day);

  /**
   * One case of the panel of a day.
   *
   * @param number its place among those the viewer may know of, from 1
   */
  PanelRoom room(Viewer viewer, LocalDate day, int number);

  /** What the viewer's agency is asked to return to the panel of a day. */
  PanelReturnSheet returns(Viewer viewer, LocalDate day);

  /** Does one act on the panel of a day. */
  PanelAnswer act(Viewer viewer, LocalDate day, PanelAct act);
}

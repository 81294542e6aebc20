package uk.complexcase.pathway.mace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.panels.PanelDay;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;

/**
 * The panel an act is done on.
 *
 * @param panel null while nothing was brought to it
 */
record Found(PanelDay day, @Nullable Panel panel, Viewer viewer, Instant now) {

  /** The panel, which must have been begun. */
  Panel begun() {
    if (panel == null) {
      throw new NotVisible("The panel was not begun");
    }
    return panel;
  }
}

package uk.complexcase.clock.panels;

import java.util.List;

/**
 * Offered by a room that keeps something for the minutes of an exploitation panel beyond its cases.
 * The panel copies it when its minutes are agreed, so that they go on holding what the panel saw.
 */
public interface SectionsOfMinutes {

  /** What stands for this panel now, in order; none where nothing was written. */
  List<Section> of(PanelDay panel);

  /** One part of it, naming no child. */
  record Section(String title, String words) {}
}

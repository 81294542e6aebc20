package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.time.LocalDate;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * A case that waits for somebody of the panel who may see it, as a chair reads of it.
 *
 * @param item its reference on the list, which says nothing of whose it is
 * @param panelOn the panel that could not hear it
 * @param due by when somebody is named
 * @param seen whether the viewer may see it now and so have the next panel hear it
 */
public record UnseenCase(String item, LocalDate panelOn, Instant due, boolean seen) {

  /** The panel's day as people say it. */
  public String day() {
    return LondonTime.day(panelOn);
  }
}

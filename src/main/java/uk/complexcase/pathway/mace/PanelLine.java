package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.time.LocalDate;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * One month's panel in the calendar, as far as the viewer may know of its cases.
 *
 * @param on the day it meets
 * @param planned the day the rule names
 * @param note what was changed of it and why; empty where it stands as planned
 * @param holiday the bank holiday it falls on; such a panel must be moved
 * @param state how far it has come, in words
 * @param begun whether anything was brought to it
 * @param past whether its day is gone by
 * @param late cases whose paper came after the cut-off
 * @param missing cases without a paper
 */
public record PanelLine(
    LocalDate on,
    LocalDate planned,
    String note,
    String holiday,
    String state,
    boolean calledOff,
    boolean begun,
    boolean past,
    Instant papersUntil,
    Instant returnsUntil,
    int cases,
    int papersIn,
    int late,
    int missing) {

  /** Its day as people say it. */
  public String day() {
    return LondonTime.day(on);
  }
}

package uk.complexcase.clock.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One month's panel as it is planned now.
 *
 * @param month the month whose panel it is, also where it was moved into the next
 * @param planned the day the rule names
 * @param on the day it meets, the planned one unless it was moved
 * @param papersUntil when its papers are due, 17:00 London
 * @param returnsUntil when the agencies' returns are due, 17:00 London
 * @param calledOff whether it does not meet
 * @param reason why it was moved or called off; empty where it stands as planned
 * @param holiday the bank holiday it falls on, by name; empty on any other day. Such a panel must
 *     be moved
 */
public record PanelDay(
    YearMonth month,
    LocalDate planned,
    LocalDate on,
    Instant papersUntil,
    Instant returnsUntil,
    boolean calledOff,
    String reason,
    String holiday) {

  /** Whether it meets on another day than the rule names. */
  public boolean moved() {
    return !calledOff && !on.equals(planned);
  }
}

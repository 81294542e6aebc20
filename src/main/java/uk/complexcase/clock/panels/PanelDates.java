package uk.complexcase.clock.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import uk.complexcase.foundation.shared.PractitionerId;

/** The panel's calendar: one panel a month by rule (TCS-23), and what was changed of it. */
public interface PanelDates {

  /** The day of the first panel whose papers can still be sent at this instant. */
  LocalDate next(Instant decided);

  /** The first panel after the one of a month that meets and whose papers can still be sent. */
  PanelDay after(YearMonth month, Instant decided);

  /** A month's panel as planned now. */
  PanelDay of(YearMonth month);

  /** The panel that meets on a day, else the one of the day's month. */
  PanelDay on(LocalDate day);

  /** The panels of so many months from one on, those called off too, in order of months. */
  List<PanelDay> from(YearMonth first, int months);

  /**
   * Moves a month's panel to another day, or back to the planned one. The caller has seen to it
   * that {@code by} may.
   */
  Changed move(YearMonth month, LocalDate to, String reason, PractitionerId by);

  /** Calls a month's panel off; it can be moved to a day again. */
  Changed callOff(YearMonth month, String reason, PractitionerId by);

  /** What came of a change. */
  sealed interface Changed {

    /** It holds. */
    record Done(PanelDay panel) implements Changed {}

    /** Nothing changed; the field is {@code to} or {@code reason}. */
    record Refused(String field, String sentence) implements Changed {}
  }
}

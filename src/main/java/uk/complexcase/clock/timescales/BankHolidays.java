package uk.complexcase.clock.timescales;

import java.time.LocalDate;
import java.util.List;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Keeps the list of bank holidays right where the computed one is not, such as for a one-off royal
 * holiday. Whenever it changes, open clocks are computed anew and every due date that moves is
 * written down with the reason; clocks that a person set are left alone.
 */
public interface BankHolidays {

  /** The bank holidays of the year in order, with the days that are none after all. */
  List<CalendarDay> year(int year);

  /**
   * Declares the day a bank holiday, called by this name, or declares that it is none after all,
   * for this reason. Refused for a weekend, a day that is so already, a day more than a year past
   * or five years ahead, and without a name.
   */
  HolidayChange declare(LocalDate day, boolean holiday, String nameOrReason, PractitionerId by);

  /** Takes a declaration back: the computed calendar holds for the day again. */
  HolidayChange withdraw(LocalDate day, PractitionerId by);
}

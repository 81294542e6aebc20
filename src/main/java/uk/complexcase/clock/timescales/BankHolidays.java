package uk.complexcase.clock.timescales;

import java.time.LocalDate;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Keeps the list of bank holidays right where the computed one is not, such as for a one-off royal
 * holiday.
 */
public interface BankHolidays {

  /**
   * Declares the day a bank holiday, called by this name, or declares that it is none after all;
   * open clocks are computed anew and every due date that moves is written down with the reason.
   *
   * @return how many open clocks moved
   */
  int declare(LocalDate day, boolean holiday, String nameOrReason, PractitionerId by);
}

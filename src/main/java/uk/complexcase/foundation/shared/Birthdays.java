package uk.complexcase.foundation.shared;

import java.time.LocalDate;

/**
 * When an age is attained: as the day of the birthday begins. Who is born on 29 February attains it
 * on 1 March in a year without that day, a local default to be confirmed.
 */
public final class Birthdays {

  private Birthdays() {}

  /** The day on which this age in years begins. */
  public static LocalDate of(LocalDate born, int years) {
    var day = born.plusYears(years);
    return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
  }

  /** The age in whole years on a day. */
  public static int age(LocalDate born, LocalDate day) {
    return born.until(day).getYears();
  }
}

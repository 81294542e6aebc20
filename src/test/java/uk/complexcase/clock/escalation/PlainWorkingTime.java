package uk.complexcase.clock.escalation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.foundation.shared.LondonTime;

/** Monday to Friday without holidays, offices open from 08:45 to 17:00; counts what is asked. */
final class PlainWorkingTime implements WorkingTime {

  int asked;

  @Override
  public boolean officeOpen(Instant at) {
    var there = at.atZone(LondonTime.ZONE);
    var time = there.toLocalTime();
    return works(there)
        && !time.isBefore(LocalTime.of(8, 45))
        && time.isBefore(LocalTime.of(17, 0));
  }

  @Override
  public Instant whenOpen(Instant at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Instant afterWorkingDays(Instant from, int days) {
    asked++;
    var reached = from.atZone(LondonTime.ZONE);
    for (int left = days; left > 0; ) {
      reached = reached.plusDays(1);
      left -= works(reached) ? 1 : 0;
    }
    return reached.toInstant();
  }

  private static boolean works(ZonedDateTime day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  @Override
  public java.time.LocalDate workingDayBefore(java.time.LocalDate day, int days) {
    throw new UnsupportedOperationException();
  }

  @Override
  public java.util.Optional<String> holidayOn(java.time.LocalDate day) {
    throw new UnsupportedOperationException();
  }
}

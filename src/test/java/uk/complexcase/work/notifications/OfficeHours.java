package uk.complexcase.work.notifications;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.foundation.shared.LondonTime;

/** Offices open Monday to Friday 08:45 to 17:00, Fridays to 16:30; no holidays. */
final class OfficeHours implements WorkingTime {

  private static final LocalTime OPENING = LocalTime.of(8, 45);

  @Override
  public boolean officeOpen(Instant at) {
    var time = at.atZone(LondonTime.ZONE);
    var closing =
        time.getDayOfWeek() == DayOfWeek.FRIDAY ? LocalTime.of(16, 30) : LocalTime.of(17, 0);
    return time.getDayOfWeek().getValue() <= 5
        && !time.toLocalTime().isBefore(OPENING)
        && time.toLocalTime().isBefore(closing);
  }

  @Override
  public Instant whenOpen(Instant at) {
    if (officeOpen(at)) {
      return at;
    }
    var day = LondonTime.dateOf(at);
    while (true) {
      var opens = day.atTime(OPENING).atZone(LondonTime.ZONE).toInstant();
      if (!opens.isBefore(at) && officeOpen(opens)) {
        return opens;
      }
      day = day.plusDays(1);
    }
  }

  @Override
  public Instant afterWorkingDays(Instant from, int days) {
    throw new UnsupportedOperationException("Not asked for here");
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

package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.shared.LondonTime;

/** Office hours as set, on the working days the register counts by. */
@Service
@EnableConfigurationProperties(OfficeHours.class)
@Transactional(readOnly = true)
class LondonWorkingTime implements WorkingTime, ClosedTimes {

  private final OfficeHours hours;
  private final Reckoners reckoners;

  LondonWorkingTime(OfficeHours hours, Reckoners reckoners) {
    this.hours = hours;
    this.reckoners = reckoners;
  }

  @Override
  public boolean officeOpen(Instant at) {
    return whenOpen(at).equals(at);
  }

  @Override
  public Instant whenOpen(Instant at) {
    var days = reckoners.days();
    var local = at.atZone(LondonTime.ZONE);
    var day = local.toLocalDate();
    var time = local.toLocalTime();
    if (days.isWorkingDay(day) && time.isBefore(hours.closesOn(day))) {
      return time.isBefore(hours.opens()) ? opening(day) : at;
    }
    return opening(days.after(day, 1));
  }

  private Instant opening(LocalDate day) {
    return at(day, hours.opens());
  }

  @Override
  public Optional<Span> closedWithin(Instant from, Instant until) {
    var days = reckoners.days();
    var first = whenClosed(from, days);
    var last = lastClosed(until, days);
    return first.isBefore(last) && first.isBefore(until)
        ? Optional.of(new Span(first, last))
        : Optional.empty();
  }

  /** This instant when offices are closed, else when they close. */
  private Instant whenClosed(Instant at, WorkingDays days) {
    var day = LondonTime.dateOf(at);
    return open(at, days) ? at(day, hours.closesOn(day)) : at;
  }

  /** This instant when offices were closed up to it, else when they opened. */
  private Instant lastClosed(Instant at, WorkingDays days) {
    var day = LondonTime.dateOf(at);
    var closes = at(day, hours.closesOn(day));
    boolean justClosed = days.isWorkingDay(day) && at.equals(closes);
    return (open(at, days) || justClosed) && at.isAfter(opening(day)) ? opening(day) : at;
  }

  private boolean open(Instant at, WorkingDays days) {
    var day = LondonTime.dateOf(at);
    return days.isWorkingDay(day)
        && !at.isBefore(opening(day))
        && at.isBefore(at(day, hours.closesOn(day)));
  }

  @Override
  public Instant afterWorkingDays(Instant from, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("Working days are counted forward, not " + days);
    }
    if (days == 0) {
      return from;
    }
    ZonedDateTime local = from.atZone(LondonTime.ZONE);
    return at(reckoners.days().after(local.toLocalDate(), days), local.toLocalTime());
  }

  @Override
  public LocalDate workingDayBefore(LocalDate day, int days) {
    return reckoners.days().before(day, days);
  }

  @Override
  public Optional<String> holidayOn(LocalDate day) {
    return reckoners.days().holidayOn(day);
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(LondonTime.ZONE).toInstant();
  }
}

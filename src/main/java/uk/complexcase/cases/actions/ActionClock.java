package uk.complexcase.cases.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The clock of an action is the date a person set: it runs from the agreement to the last minute of
 * that London day, whatever the timescale would compute (CSD-27).
 */
@Component
class ActionClock {

  static final TimescaleCode AGREED_ACTION = new TimescaleCode("agreed-action");

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final DeadlineRegister deadlines;

  ActionClock(DeadlineRegister deadlines) {
    this.deadlines = deadlines;
  }

  static ClockSubject subject(String ref) {
    return new ClockSubject(ref, "");
  }

  /** The last minute of the day, by Europe/London. */
  static Instant until(LocalDate due) {
    return due.atTime(LAST_MINUTE).atZone(LondonTime.ZONE).toInstant();
  }

  void set(String ref, Instant agreedAt, LocalDate due, String reason, PractitionerId by) {
    deadlines.openUntil(AGREED_ACTION, subject(ref), agreedAt, until(due), reason, by);
  }

  void met(String ref, Instant at) {
    deadlines.meet(AGREED_ACTION, subject(ref), at);
  }

  void calledOff(String ref, String reason, PractitionerId by) {
    deadlines.cancel(AGREED_ACTION, subject(ref), reason, by);
  }
}

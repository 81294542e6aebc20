package uk.complexcase.pathway.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * On which days governance meets and when: working days only, at the same time on London's clocks
 * whatever the clocks did in the night.
 */
@Component
@EnableConfigurationProperties(GovernanceSettings.class)
class MeetingDays {

  /**
   * How many days back lists are made after the product stood still; nobody holds older meetings.
   */
  private static final int DAYS_BACK = 14;

  private final GovernanceSettings settings;
  private final WorkingTime working;

  MeetingDays(GovernanceSettings settings, WorkingTime working) {
    this.settings = settings;
    this.working = working;
  }

  /** When the meeting of a day begins. */
  Instant begins(GovernanceKind kind, LocalDate day) {
    return day.atTime(settings.begins(kind)).atZone(LondonTime.ZONE).toInstant();
  }

  /** When a meeting would begin on the working day before. */
  Instant beginsTheDayBefore(GovernanceKind kind, LocalDate day) {
    return begins(kind, working.workingDayBefore(day, 1));
  }

  /** When the next meeting begins after now. */
  Instant next(GovernanceKind kind, Instant now) {
    var today = LondonTime.dateOf(now);
    return Stream.iterate(today, day -> day.plusDays(1))
        .filter(day -> meets(kind, day))
        .map(day -> begins(kind, day))
        .filter(begins -> begins.isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The days whose list is to be made by now, earliest first: today's and, after a standstill,
   * those before it.
   *
   * @param since the first day whose list may be wanting; empty where there was never a list
   */
  List<LocalDate> due(GovernanceKind kind, Optional<LocalDate> since, Instant now) {
    var today = LondonTime.dateOf(now);
    var furthest = today.minusDays(DAYS_BACK);
    var first = since.map(day -> day.isBefore(furthest) ? furthest : day).orElse(today);
    return days(first, today)
        .filter(day -> meets(kind, day) && !begins(kind, day).isAfter(now))
        .toList();
  }

  private static Stream<LocalDate> days(LocalDate first, LocalDate last) {
    return first.isAfter(last) ? Stream.empty() : first.datesUntil(last.plusDays(1));
  }

  private boolean meets(GovernanceKind kind, LocalDate day) {
    return switch (kind) {
      case DAILY -> firstWorkingDay(day).equals(day);
      case WEEKLY ->
          firstWorkingDay(day.with(TemporalAdjusters.previousOrSame(settings.weeklyDay())))
              .equals(day);
    };
  }

  /** The day itself when it is a working day, else the next that is one. */
  private LocalDate firstWorkingDay(LocalDate day) {
    var noonBefore = day.minusDays(1).atTime(LocalTime.NOON).atZone(LondonTime.ZONE).toInstant();
    return LondonTime.dateOf(working.afterWorkingDays(noonBefore, 1));
  }
}

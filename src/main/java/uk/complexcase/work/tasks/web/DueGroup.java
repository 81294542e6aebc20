package uk.complexcase.work.tasks.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.LondonTime;

/** How the task list is divided: by when a task is due, seen from today in London. */
enum DueGroup {
  OVERDUE("Overdue"),
  TODAY("Today"),
  THIS_WEEK("This week"),
  LATER("Later");

  private final String label;

  DueGroup(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  static DueGroup of(@Nullable Instant due, Instant now) {
    if (due == null) {
      return LATER;
    }
    if (due.isBefore(now)) {
      return OVERDUE;
    }
    var today = now.atZone(LondonTime.ZONE).toLocalDate();
    var day = due.atZone(LondonTime.ZONE).toLocalDate();
    if (day.equals(today)) {
      return TODAY;
    }
    var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return day.isAfter(sunday) ? LATER : THIS_WEEK;
  }
}

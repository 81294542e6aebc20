package uk.complexcase.foundation.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** How lists of what is due are divided: by when it is due, seen from today in London. */
public enum DueGroup {
  OVERDUE("Overdue"),
  TODAY("Today"),
  THIS_WEEK("This week"),
  LATER("Later");

  private final String label;

  DueGroup(String label) {
    this.label = label;
  }

  /** The heading as a person reads it. */
  public String label() {
    return label;
  }

  /** The part of a list in which something due then stands; without a due time the last. */
  public static DueGroup of(@Nullable Instant due, Instant now) {
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

package uk.complexcase.foundation.shared;

import java.time.Duration;
import java.time.Instant;

/** How long something still has, or by how much it is late, in real time. */
public final class TimeLeft {

  private static final Duration HOURS_UP_TO = Duration.ofHours(48);

  private TimeLeft() {}

  /**
   * For example "25 min left", "2 h 10 min left", "3 days left", "due now", "5 h late", "4 days
   * late".
   */
  public static String say(Instant due, Instant now) {
    var left = Duration.between(now, due);
    var length = left.abs();
    if (length.toMinutes() == 0) {
      return "due now";
    }
    return amount(length) + (left.isNegative() ? " late" : " left");
  }

  /** When it is due and how long that is, for example "due today 16:30, 2 h 10 min left". */
  public static String sayDue(Instant due, Instant now) {
    return "due " + LondonTime.say(due, now) + ", " + say(due, now);
  }

  /** Whether its time is up. */
  public static boolean isLate(Instant due, Instant now) {
    return now.isAfter(due);
  }

  private static String amount(Duration length) {
    if (length.compareTo(HOURS_UP_TO) >= 0) {
      return length.toDays() + " days";
    }
    long hours = length.toHours();
    int minutes = length.toMinutesPart();
    if (hours == 0) {
      return minutes + " min";
    }
    return minutes == 0 ? hours + " h" : hours + " h " + minutes + " min";
  }
}

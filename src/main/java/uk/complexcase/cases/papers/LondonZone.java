package uk.complexcase.cases.papers;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.property.RecurrenceRule;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;

/**
 * Europe/London as a calendar reads it, by the rule in force since 1996; written here since the
 * library would fetch it from the internet.
 */
final class LondonZone {

  private static final UtcOffset WINTER = new UtcOffset(true, 0, 0);
  private static final UtcOffset SUMMER = new UtcOffset(true, 1, 0);

  private LondonZone() {}

  static VTimezone component() {
    var zone = new VTimezone("Europe/London");
    zone.addDaylightSavingsTime(
        change(
            new DaylightSavingsTime(),
            "BST",
            WINTER,
            SUMMER,
            new DateTimeComponents(1996, 3, 31, 1, 0, 0, false),
            3));
    zone.addStandardTime(
        change(
            new StandardTime(),
            "GMT",
            SUMMER,
            WINTER,
            new DateTimeComponents(1996, 10, 27, 2, 0, 0, false),
            10));
    return zone;
  }

  /** The change on the last Sunday of the month. */
  private static <T extends Observance> T change(
      T observance,
      String name,
      UtcOffset from,
      UtcOffset to,
      DateTimeComponents first,
      int month) {
    observance.addTimezoneName(name);
    observance.setTimezoneOffsetFrom(from);
    observance.setTimezoneOffsetTo(to);
    observance.setDateStart(first);
    observance.addProperty(
        new RecurrenceRule(
            new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(month)
                .byDay(-1, DayOfWeek.SUNDAY)
                .build()));
    return observance;
  }
}

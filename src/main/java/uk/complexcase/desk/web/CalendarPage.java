package uk.complexcase.desk.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.LondonTime;

/** The bank holidays of one year, with what somebody declared. */
public record CalendarPage(int year, boolean thisYear, List<Line> days) {

  /**
   * One day of the list.
   *
   * @param said what to know of it, for example "Not computed; declared by a person"
   * @param declared whether somebody declared it, so that it can be withdrawn
   */
  public record Line(
      LocalDate day, boolean holiday, String name, @Nullable String said, boolean declared) {

    /** The day as a person says it. */
    public String text() {
      return LondonTime.day(day);
    }
  }
}

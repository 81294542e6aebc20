package uk.complexcase.clock.panels;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The area's exploitation panel. All are local defaults that the partnership confirms: when it
 * meets and when its papers are due (TCS-23), and which cases it hears by rule.
 *
 * @param day weekday it meets on
 * @param week which of these weekdays in the month, 1 to 4
 * @param papersBefore working days between the papers and the panel, 0 to 20
 * @param returnsBefore working days between the agencies' returns and the panel, 0 to 20
 * @param hears which cases are brought unless the head of service agrees to leave one out
 */
@ConfigurationProperties("complexcase.panel")
public record PanelSettings(
    @DefaultValue("WEDNESDAY") DayOfWeek day,
    @DefaultValue("3") int week,
    @DefaultValue("5") int papersBefore,
    @DefaultValue("1") int returnsBefore,
    @DefaultValue("BY_LEVEL") Hears hears) {

  /** Which cases the panel hears by rule: neither replaces the other without being chosen. */
  public enum Hears {
    /** High is brought; for the others the manager decides (TCS-60, TCS-61). */
    BY_LEVEL,
    /** Every exploited child is (CSD-12 to CSD-15). */
    EVERY_EXPLOITED_CHILD
  }

  public PanelSettings {
    if (week < 1 || week > 4) {
      throw new IllegalArgumentException(
          "complexcase.panel.week is %d: name one of the weeks 1 to 4".formatted(week));
    }
    requireDays("papers-before", papersBefore);
    requireDays("returns-before", returnsBefore);
  }

  private static void requireDays(String name, int days) {
    if (days < 0 || days > 20) {
      throw new IllegalArgumentException(
          "complexcase.panel.%s is %d: name 0 to 20 working days".formatted(name, days));
    }
  }

  /** The day the rule names in a month, whether or not it is kept. */
  LocalDate in(YearMonth month) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, day));
  }
}

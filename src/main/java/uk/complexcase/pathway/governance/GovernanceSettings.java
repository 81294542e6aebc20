package uk.complexcase.pathway.governance;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.BadSetting;

/**
 * When governance meets, on London's clocks, and which agencies attend. All are local defaults that
 * the partnership confirms.
 *
 * @param daily time of day of daily governance, on each working day (TCS-10)
 * @param weeklyDay day of the week of weekly governance (TCS-12); where it is a bank holiday the
 *     meeting is on the next working day
 * @param weekly time of day of weekly governance
 * @param agencies the agencies whose attendance is logged (SCR-B-53)
 */
@ConfigurationProperties("complexcase.governance")
record GovernanceSettings(
    @DefaultValue("09:30") String daily,
    @DefaultValue("TUESDAY") DayOfWeek weeklyDay,
    @DefaultValue("10:30") String weekly,
    @DefaultValue({"CS_TEAM", "MASH", "CSC", "POLICE", "HEALTH", "EDUCATION", "EARLY_HELP"})
        List<Agency> agencies) {

  private static final String NAME = "complexcase.governance.";
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  private static final LocalTime EARLIEST = LocalTime.of(7, 0);
  private static final LocalTime LATEST = LocalTime.of(19, 0);

  GovernanceSettings {
    time("daily", daily);
    time("weekly", weekly);
    if (weeklyDay == DayOfWeek.SATURDAY || weeklyDay == DayOfWeek.SUNDAY) {
      throw new BadSetting(NAME + "weekly-day", weeklyDay.name(), "a day from MONDAY to FRIDAY");
    }
    if (agencies.isEmpty()) {
      throw new BadSetting(NAME + "agencies", "", "one agency or more, such as CS_TEAM,POLICE");
    }
    Set<Agency> once = EnumSet.copyOf(agencies);
    if (once.size() < agencies.size()) {
      throw new BadSetting(NAME + "agencies", agencies.toString(), "each agency once");
    }
    agencies = List.copyOf(agencies);
  }

  /** The time of day a meeting of this kind begins. */
  LocalTime begins(GovernanceKind kind) {
    return switch (kind) {
      case DAILY -> LocalTime.parse(daily);
      case WEEKLY -> LocalTime.parse(weekly);
    };
  }

  private static void time(String setting, String value) {
    if (!TIME.matcher(value).matches()
        || LocalTime.parse(value).isBefore(EARLIEST)
        || LocalTime.parse(value).isAfter(LATEST)) {
      // unquoted, 09:30 may be a number to YAML
      throw new BadSetting(
          NAME + setting, value, "a time of day from '07:00' to '19:00', in quotes");
    }
  }
}

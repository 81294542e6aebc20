package uk.complexcase.clock.timescales;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.complexcase.foundation.shared.BadSetting;

/**
 * When offices open and close on a working day, on London's clocks. A local default.
 *
 * @param open for example 08:45
 * @param close for example 17:00; the offices are shut from this minute on
 * @param fridayClose the same for Fridays
 */
@ConfigurationProperties("complexcase.office-hours")
public record OfficeHours(
    @DefaultValue("08:45") String open,
    @DefaultValue("17:00") String close,
    @DefaultValue("16:30") String fridayClose) {

  private static final String NAME = "complexcase.office-hours.";
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  public OfficeHours {
    time("open", open);
    after(open, "close", close);
    after(open, "friday-close", fridayClose);
  }

  LocalTime opens() {
    return LocalTime.parse(open);
  }

  LocalTime closesOn(LocalDate day) {
    return LocalTime.parse(day.getDayOfWeek() == DayOfWeek.FRIDAY ? fridayClose : close);
  }

  private static LocalTime time(String setting, String value) {
    if (!TIME.matcher(value).matches()) {
      // unquoted, 17:00 is a number to YAML
      throw new BadSetting(NAME + setting, value, "a time of day such as '08:45', in quotes");
    }
    return LocalTime.parse(value);
  }

  private static void after(String open, String setting, String value) {
    if (!time(setting, value).isAfter(time("open", open))) {
      throw new BadSetting(NAME + setting, value, "later than offices open, " + open);
    }
  }
}

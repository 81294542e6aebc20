package uk.complexcase.pathway.themes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.complexcase.foundation.shared.BadSetting;

/**
 * How the panel's figures are made. Local defaults that the partnership confirms (TCS-74).
 *
 * @param suppressBelow smallest number of children that is ever shown, 3 to 50; numbers are given
 *     in steps of it
 * @param areas code to name of the area's places that a case may be marked with, in their order;
 *     none where the partnership names none
 */
@ConfigurationProperties("complexcase.themes")
record ThemeSettings(@DefaultValue("5") int suppressBelow, @Nullable Map<String, String> areas) {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  ThemeSettings {
    if (suppressBelow < 3 || suppressBelow > 50) {
      throw new BadSetting(
          "complexcase.themes.suppress-below",
          String.valueOf(suppressBelow),
          "a whole number from 3 to 50");
    }
    areas = areas == null ? Map.of() : new LinkedHashMap<>(areas);
    areas.keySet().stream()
        .filter(code -> !CODE.matcher(code).matches() || code.length() > 60)
        .findFirst()
        .ifPresent(code -> {
          throw new BadSetting(
              "complexcase.themes.areas",
              code,
              "a list of codes of small letters with their names");
        });
  }

  /** Code to name, in the order of the setting. */
  Map<String, String> places() {
    return areas == null ? Map.of() : areas;
  }
}

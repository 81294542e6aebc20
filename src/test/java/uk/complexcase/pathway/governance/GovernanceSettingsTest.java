package uk.complexcase.pathway.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import uk.complexcase.foundation.people.Agency;

/** What the settings of governance take, and how they refuse. */
class GovernanceSettingsTest {

  @Test
  void nothingSetMeansHalfPastNineDailyAndTuesdaysWeekly() {
    var settings = bound(Map.of());

    assertThat(settings.begins(GovernanceKind.DAILY)).isEqualTo(LocalTime.of(9, 30));
    assertThat(settings.begins(GovernanceKind.WEEKLY)).isEqualTo(LocalTime.of(10, 30));
    assertThat(settings.weeklyDay()).hasToString("TUESDAY");
    assertThat(settings.agencies()).contains(Agency.POLICE, Agency.HEALTH, Agency.EDUCATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          daily       | 34200       | complexcase.governance.daily is "34200"; it must be a time of day
          daily       | 01:30       | it must be a time of day from '07:00' to '19:00'
          weekly      | 23:00       | it must be a time of day from '07:00' to '19:00'
          weekly-day  | SUNDAY      | it must be a day from MONDAY to FRIDAY
          agencies    | POLICE,POLICE | it must be each agency once
          """)
  void aSettingThatCannotBeRightIsRefusedInASentence(String name, String value, String sentence) {
    assertThatThrownBy(() -> bound(Map.of("complexcase.governance." + name, value)))
        .rootCause()
        .hasMessageContaining(sentence);
  }

  private static GovernanceSettings bound(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("complexcase.governance", GovernanceSettings.class);
  }
}

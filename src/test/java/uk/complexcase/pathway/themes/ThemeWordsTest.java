package uk.complexcase.pathway.themes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.complexcase.foundation.shared.Labels;
import uk.complexcase.pathway.referral.ConcernType;
import uk.complexcase.pathway.referral.Setting;

/** What is counted is called as the hub's form calls it, and nothing of the form is left out. */
class ThemeWordsTest {

  @Test
  void concerns_and_settings_are_those_of_the_form() {
    assertThat(Labels.of(Concern.values(), Concern::label))
        .isEqualTo(Labels.of(ConcernType.values(), ConcernType::label));
    assertThat(Labels.of(Where.values(), Where::label))
        .isEqualTo(Labels.of(Setting.values(), Setting::label));
  }
}

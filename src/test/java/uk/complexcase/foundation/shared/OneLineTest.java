package uk.complexcase.foundation.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.pathway.referral.MarsReferral.ReferredChild;

/** A name reads the same on every page, whatever was pasted into it. */
class OneLineTest {

  private static final String TURNED = "\u202EChild\u2066 A1\u2069\u202C\n";

  @Test
  void signs_that_turn_letters_round_are_left_out() {
    assertThat(OneLine.of(TURNED)).isEqualTo("Child A1");
  }

  @Test
  void a_line_break_is_a_blank() {
    assertThat(OneLine.of("Child\r\nA1\u2028here")).isEqualTo("Child A1 here");
  }

  @Test
  void letters_of_any_script_stay() {
    assertThat(OneLine.of(" الطفل A1 😀 Zoë ")).isEqualTo("الطفل A1 😀 Zoë");
  }

  @Test
  void a_referred_child_and_a_file_are_named_so() {
    assertThat(new ReferredChild(TURNED, null, 14, "", "").name()).isEqualTo("Child A1");
    assertThat(new NewChild(TURNED, null, 14).name()).isEqualTo("Child A1");
  }
}

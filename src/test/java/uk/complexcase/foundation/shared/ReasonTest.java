package uk.complexcase.foundation.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reason is something somebody can read. */
class ReasonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n\t",
        "\u200B\u200B",
        "\u00A0\u2007",
        "\uFEFF \u2060",
        "\u200E\u202E",
        "\u0000\u0007",
        "\u00AD",
        "\u3164\u2800",
        "\uFE0F\u034F",
        "\uDB40\uDC41"
      })
  void whatNobodySeesIsNoReason(String nothing) {
    assertThat(Reason.wrong(nothing, 500, "Say why")).contains("Say why");
  }

  @Test
  void wordsAreOneWhateverStandsAroundThem() {
    assertThat(Reason.wrong("\u200BThe system is back.", 500, "Say why")).isEmpty();
    assertThat(Reason.wrong("Le système\u00A0répond", 500, "Say why")).isEmpty();
    assertThat(Reason.wrong("x".repeat(501), 500, "Say why"))
        .contains("Say it in 500 characters or fewer");
  }
}

package uk.complexcase.clock.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.complexcase.clock.timescales.Hardness;

/** A ladder on which somebody would not be told is told before it comes into force. */
class ReadableLaddersTest {

  private final ReadableLadders readable = new ReadableLadders();

  @Test
  void everyHardnessNeedsAWarningABreachAndARepeatedReminder() {
    var rows = new ArrayList<Map<String, String>>();
    for (Hardness hardness : Hardness.values()) {
      rows.add(row(hardness, "warning", "", ""));
      rows.add(row(hardness, "breach", "0h", ""));
      rows.add(row(hardness, "still-open", "1wd", "5wd"));
    }
    assertThat(readable.refusal(rows)).isEmpty();
    rows.remove(rows.getLast());
    assertThat(readable.refusal(rows)).isPresent();
  }

  @Test
  void aStepThatNobodyHearsOfOrThatComesAtNoTimeIsRefused() {
    assertThat(readable.refusal(row(Hardness.LOCAL, "breach", "0h", ""))).isEmpty();
    assertThat(
            List.of(
                Map.of("step", "breach", "after", "0h", "whom", "", "urgent", "NEVER"),
                Map.of("step", "breach", "after", "later", "whom", "HOLDER", "urgent", "NEVER"),
                Map.of("step", "breach", "after", "0h", "whom", "HOLDER", "urgent", "PERHAPS")))
        .allSatisfy(row -> assertThat(readable.refusal(row)).isPresent());
  }

  private static Map<String, String> row(
      Hardness hardness, String step, String after, String repeat) {
    return Map.of(
        "hardness",
        hardness.name(),
        "step",
        step,
        "after",
        after,
        "whom",
        "HOLDER",
        "urgent",
        "NEVER",
        "repeat",
        repeat);
  }
}

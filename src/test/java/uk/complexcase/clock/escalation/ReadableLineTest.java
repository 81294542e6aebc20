package uk.complexcase.clock.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A line of managers by which nobody, or nobody at the top, would be told does not come in. */
class ReadableLineTest {

  private final ReadableLine line = new ReadableLine();

  @Test
  void aLineThatEndsComesIn() {
    assertThat(line.refusal(row("screener", "manager"))).isEmpty();
    assertThat(
            line.refusal(
                List.of(
                    row("screener", "manager"), row("worker", "manager"), row("manager", "head"))))
        .isEmpty();
  }

  @Test
  void aRowWithoutAGroupOrWithoutAManagerDoesNot() {
    assertThat(line.refusal(row("", "manager"))).isPresent();
    assertThat(line.refusal(row("screener", " "))).isPresent();
    assertThat(line.refusal(Map.of("group", "screener"))).isPresent();
  }

  @Test
  void twoManagersOfOneGroupDoNot() {
    assertThat(line.refusal(List.of(row("screener", "manager"), row("screener", "head"))))
        .contains("The group screener has two managers: nobody could be told.");
  }

  @Test
  void aLineThatLeadsBackDoesNot() {
    assertThat(line.refusal(List.of(row("head", "head")))).isPresent();
    assertThat(
            line.refusal(
                List.of(
                    row("screener", "manager"), row("manager", "head"), row("head", "manager"))))
        .hasValueSatisfying(
            said -> assertThat(said).contains("head", "leads back").doesNotContain("screener"));
  }

  private static Map<String, String> row(String group, String manager) {
    return Map.of("group", group, "manager", manager);
  }
}

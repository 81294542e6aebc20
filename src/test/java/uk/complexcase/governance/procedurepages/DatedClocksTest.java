package uk.complexcase.governance.procedurepages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A clock that some code sets by a date says so: every place that does is known here. */
class DatedClocksTest {

  private static final Path MAIN = Path.of("src/main/java/uk/complexcase");
  private static final Pattern SETS = Pattern.compile("\\bopenUntil\\(");

  /** Where clocks are set by a date, and which. */
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "ActionClock", List.of("agreed-action"),
          "PanelClocks", List.of("panel-papers", "panel-return", "mace-panel", "panel-agenda"),
          "SettlingLines", List.of("plan-lines-settled"),
          "Ending", List.of("strategy-reconvene"),
          "OpeningEnquiries", List.of("child-seen"),
          "PlanEnquiryForm", List.of("child-seen"),
          "EmergencyOrders", List.of("emergency-protection-order"),
          "OfferAgainForm", List.of("adult-offer-again"),
          "OutcomeForm", List.of("adult-outcome"));

  @Test
  void every_place_that_sets_a_clock_by_a_date_is_known() throws IOException {
    var found = new TreeMap<String, Integer>();
    try (var files = Files.walk(MAIN)) {
      for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        int sets = (int) SETS.matcher(Files.readString(file)).results().count();
        if (sets > 0 && !file.startsWith(MAIN.resolve("clock/timescales"))) {
          found.put(file.getFileName().toString().replace(".java", ""), sets);
        }
      }
    }

    assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(PLACES.keySet());
    assertThat(found.values()).as("one call in each place").containsOnly(1);
  }

  @Test
  void every_clock_of_the_panel_that_is_set_by_a_date_is_known() throws IOException {
    var text = Files.readString(MAIN.resolve("pathway/mace/PanelClocks.java"));
    var codes =
        Pattern.compile("return until\\((\\w+),")
            .matcher(text)
            .results()
            .map(match -> match.group(1))
            .map(name ->
                Pattern.compile(name + " = new TimescaleCode\\(\"([^\"]+)\"")
                    .matcher(text)
                    .results()
                    .findFirst()
                    .map(match -> match.group(1))
                    .orElse(name))
            .distinct()
            .toList();

    assertThat(codes).contains("panel-agenda").allMatch(PLACES.get("PanelClocks")::contains);
  }

  @Test
  void each_of_them_says_its_date_on_the_pages() {
    PLACES.values().stream()
        .flatMap(List::stream)
        .forEach(code -> {
          assertThat(DatedClocks.of(code)).as(code).isNotBlank();
          assertThat(InForce.TIMESCALES.of(code).orElseThrow().length())
              .contains(DatedClocks.of(code));
        });
  }
}

package uk.complexcase.procedure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.pathway.referral.ConcernType;
import uk.complexcase.pathway.referral.CriminalActs;
import uk.complexcase.pathway.referral.FamilyInformed;
import uk.complexcase.pathway.referral.RiskToOthers;
import uk.complexcase.pathway.referral.Route;
import uk.complexcase.pathway.referral.Setting;
import uk.complexcase.pathway.referral.Threshold;

/** What every form keeps to, and that its options are those of the code. */
class FormsTest {

  private static final Map<String, Map<String, String>> OPTIONS =
      Map.of(
          "concernTypes", options(ConcernType.values(), ConcernType::label),
          "setting", options(Setting.values(), Setting::label),
          "familyInformed", options(FamilyInformed.values(), FamilyInformed::label),
          "riskToOthers", options(RiskToOthers.values(), RiskToOthers::label),
          "criminalActs", options(CriminalActs.values(), CriminalActs::label),
          "threshold", options(Threshold.values(), Threshold::label),
          "route", options(Route.values(), Route::label));

  static List<Path> forms() {
    return Diagrams.files("forms", ".form");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormIsNamedAsItsFileAndMadeForTheEngine(Path file) throws IOException {
    var form = read(file);
    assertThat(form.path("id").asText()).isEqualTo(Diagrams.nameOf(file));
    assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Cloud");
    assertThat(form.path("executionPlatformVersion").asText()).startsWith("8.8");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void factsAnalysisAndDecisionStandApart(Path file) throws IOException {
    var sections = new ArrayList<String>();
    for (JsonNode section : read(file).path("components")) {
      assertThat(section.path("type").asText()).isEqualTo("group");
      sections.add(section.path("label").asText());
    }
    assertThat(List.of("Facts", "Analysis", "Decision")).containsSubsequence(sections);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFieldSaysWhatToWriteAndWhoUsesIt(Path file) throws IOException {
    var keys = new HashSet<String>();
    for (JsonNode field : fields(file)) {
      assertThat(field.path("label").asText()).isNotBlank();
      assertThat(field.path("description").asText()).isNotBlank();
      assertThat(field.path("properties").path("usedBy").asText()).isNotBlank();
      assertThat(field.path("type").asText()).isNotEqualTo("datetime");
      assertThat(keys.add(field.path("key").asText())).as(field.path("key").asText()).isTrue();
    }
    assertThat(keys).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void optionsAreThoseOfTheCode(Path file) throws IOException {
    for (JsonNode field : fields(file)) {
      var offered = offered(field);
      String key = field.path("key").asText();
      if (OPTIONS.containsKey(key)) {
        assertThat(offered).as(key).isEqualTo(OPTIONS.get(key));
      } else if (!Vocabulary.valuesOf(key).isEmpty()) {
        assertThat(offered.keySet())
            .as(key)
            .containsExactlyInAnyOrderElementsOf(Vocabulary.valuesOf(key));
      }
      if (key.startsWith("agencies") && !offered.isEmpty()) {
        assertThat(options(Agency.values(), Agency::label)).containsAllEntriesOf(offered);
      }
    }
  }

  private static Map<String, String> offered(JsonNode field) {
    return stream(field.path("values"))
        .collect(Collectors.toMap(o -> o.path("value").asText(), o -> o.path("label").asText()));
  }

  private static List<JsonNode> fields(Path file) throws IOException {
    return stream(read(file).path("components"))
        .flatMap(section -> stream(section.path("components")))
        .filter(component -> component.has("key"))
        .toList();
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    var all = new ArrayList<JsonNode>();
    array.forEach(all::add);
    return all.stream();
  }

  private static JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  private static <E extends Enum<E>> Map<String, String> options(
      E[] values, Function<E, String> label) {
    return Arrays.stream(values).collect(Collectors.toMap(Enum::name, label));
  }
}

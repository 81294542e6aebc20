package uk.complexcase.procedure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.complexcase.pathway.referral.ConcernType;
import uk.complexcase.pathway.referral.CriminalActs;
import uk.complexcase.pathway.referral.FamilyInformed;
import uk.complexcase.pathway.referral.RiskToOthers;
import uk.complexcase.pathway.referral.Route;
import uk.complexcase.pathway.referral.Setting;
import uk.complexcase.pathway.referral.Threshold;
import uk.complexcase.procedure.rules.Delivered;

/** What a form offers is what the code knows. */
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

  @Test
  void optionsAreThoseOfTheCode() throws IOException {
    var seen = new TreeSet<String>();
    for (var form : Delivered.files().entrySet()) {
      if (form.getKey().endsWith(".form")) {
        for (JsonNode field : fields(form.getValue())) {
          String key = field.path("key").asText();
          if (OPTIONS.containsKey(key)) {
            assertThat(offered(field)).as(key).isEqualTo(OPTIONS.get(key));
            seen.add(key);
          }
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(OPTIONS.keySet());
  }

  private static Map<String, String> offered(JsonNode field) {
    return stream(field.path("values"))
        .collect(Collectors.toMap(o -> o.path("value").asText(), o -> o.path("label").asText()));
  }

  private static List<JsonNode> fields(String form) throws IOException {
    return stream(new ObjectMapper().readTree(form).path("components"))
        .flatMap(section -> stream(section.path("components")))
        .filter(component -> component.has("key"))
        .toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    var all = new ArrayList<JsonNode>();
    array.forEach(all::add);
    return all.stream();
  }

  private static <E extends Enum<E>> Map<String, String> options(
      E[] values, Function<E, String> label) {
    return Arrays.stream(values).collect(Collectors.toMap(Enum::name, label));
  }
}

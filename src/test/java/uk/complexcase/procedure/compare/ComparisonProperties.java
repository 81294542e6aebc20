package uk.complexcase.procedure.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import uk.complexcase.procedure.ProcedureComparison.Difference;

/** Nothing is told of what did not change, and no change stays untold. */
class ComparisonProperties {

  private static final List<String> MODELS =
      List.of("risk-review.bpmn", "section-47-enquiry.bpmn", "strategy-discussion.bpmn");

  private final WordedComparison comparison = new WordedComparison();

  @Property(tries = 80)
  void everyEditOfADiagramIsFoundAtItsElementAndNowhereElse(
      @ForAll @IntRange(max = 2) int model,
      @ForAll Edit.Act act,
      @ForAll @IntRange(max = 500) int number,
      @ForAll @IntRange(max = 20) int detail) {
    var edit = Edit.of(read("bpmn/" + MODELS.get(model)), act, number, detail);
    var found = changed(MODELS.get(model), edit.text());
    if (edit.kinds().isEmpty()) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found)
        .anySatisfy(one -> {
          assertThat(one.element()).isEqualTo(edit.element());
          assertThat(edit.kinds()).contains(one.kind());
        });
    if (act != Edit.Act.REMOVE && !found.getFirst().words().contains("comes")) {
      assertThat(found).allSatisfy(one -> assertThat(one.element()).isEqualTo(edit.element()));
    }
  }

  @Property(tries = 30)
  void everyEditOfACellIsFoundAtItsRow(@ForAll @IntRange(max = 500) int number) {
    String text = read("bpmn/screening-type.dmn");
    var cells = Pattern.compile("<text>([^<]*)</text>").matcher(text).results().toList();
    var cell = cells.get(number % cells.size());
    String edited = text.substring(0, cell.start(1)) + "\"other\"" + text.substring(cell.end(1));
    int row = text.lastIndexOf("<rule id=\"", cell.start());
    var found = changed("screening-type.dmn", edited);
    assertThat(found).isNotEmpty();
    if (row >= 0) {
      String id = text.substring(row + 10, text.indexOf('"', row + 10));
      assertThat(found).extracting(Difference::element).containsOnly(id);
    }
  }

  @Property(tries = 30)
  void everyEditOfAFormIsFoundAtItsQuestion(
      @ForAll @IntRange(max = 500) int number, @ForAll @IntRange(max = 20) int detail)
      throws IOException {
    var form = new ObjectMapper().readTree(read("forms/conclude-enquiry.form"));
    var questions = new ArrayList<JsonNode>();
    form.path("components").forEach(section -> section.path("components").forEach(questions::add));
    questions.removeIf(question -> !question.has("key"));
    var question = (ObjectNode) questions.get(number % questions.size());
    var names = List.of("label", "description", "type");
    String name = names.get(detail % names.size());
    question.put(name, question.path(name).asText() + " again");
    assertThat(changed("conclude-enquiry.form", form.toString()))
        .extracting(Difference::element)
        .containsOnly(question.path("key").asText());
  }

  @Property(tries = 1)
  void nothingIsToldOfAProcedureThatIsOnlyWrittenAnotherWay() {
    for (String model : MODELS) {
      String text = read("bpmn/" + model);
      assertThat(changed(model, text.replace("\n", "\n  ").replace(" />", "/>"))).isEmpty();
    }
  }

  private List<Difference> changed(String file, String text) {
    String folder = file.endsWith(".form") ? "forms/" : "bpmn/";
    Map<String, String> before = new HashMap<>(Map.of(file, read(folder + file)));
    return comparison.between(before, Map.of(file, text));
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

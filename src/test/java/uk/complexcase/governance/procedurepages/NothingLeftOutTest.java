package uk.complexcase.governance.procedurepages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.complexcase.procedure.DecisionSheet;
import uk.complexcase.procedure.FormSheet;
import uk.complexcase.procedure.ModelSheet;

/**
 * What the pages list is what the files hold: the files are read here a second time, as plain text,
 * so that a mistake of the product's reader is seen.
 */
class NothingLeftOutTest {

  private static final Pattern NODE =
      Pattern.compile(
          "<bpmn:(startEvent|endEvent|intermediateCatchEvent|intermediateThrowEvent|boundaryEvent"
              + "|userTask|serviceTask|sendTask|receiveTask|scriptTask|businessRuleTask|callActivity"
              + "|subProcess|exclusiveGateway|inclusiveGateway|parallelGateway|eventBasedGateway)"
              + " id=\"([^\"]+)\"");

  /** What is a code and no word: capitals joined by lines, a cell of hyphens, 7wd. */
  private static final Pattern RAW =
      Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b|^[a-z]+(-[a-z0-9]+)+$|\\b\\d+(wd|h|m)\\b");

  @Test
  void every_element_of_every_model_appears_once_and_has_words() {
    for (var file : files("bpmn", ".bpmn")) {
      var held = found(NODE, text(file), 2);
      var model = model(file);

      var steps = InForce.READING.steps(model);

      assertThat(steps).as(file.toString()).extracting(StepInWords::id).doesNotHaveDuplicates();
      assertThat(steps)
          .as(file.toString())
          .extracting(StepInWords::id)
          .containsExactlyInAnyOrderElementsOf(held);
      assertThat(steps)
          .allSatisfy(step -> {
            assertThat(step.name()).as(step.id()).isNotBlank();
            assertThat(step.does()).as(step.id()).hasSizeGreaterThan(10).doesNotContain("null");
            assertThat(step.kind()).as(step.id()).isNotEqualTo("Step");
          });
      assertThat(model.purpose()).as(file.toString()).isNotBlank();
    }
  }

  @Test
  void every_task_says_who_does_it_by_when_and_with_which_form() {
    var tasks = InForce.READING.steps().stream().filter(StepInWords::task).toList();
    int held =
        files("bpmn", ".bpmn").stream()
            .mapToInt(file ->
                found(Pattern.compile("<bpmn:userTask id=\"([^\"]+)\""), text(file), 1).size())
            .sum();

    assertThat(tasks).hasSize(held);
    assertThat(tasks)
        .allSatisfy(task -> {
          assertThat(task.who()).as(task.id()).isNotEmpty();
          assertThat(task.clocks()).as(task.id()).isNotEmpty();
          assertThat(task.form()).as(task.id()).isNotNull();
          assertThat(task.clauses().isEmpty() && !task.localDefault()).as(task.id()).isFalse();
        });
  }

  @Test
  void every_task_that_names_a_person_says_whom_in_words() {
    var named =
        files("bpmn", ".bpmn").stream()
            .mapToInt(file -> found(Pattern.compile("( assignee=\"=)"), text(file), 1).size())
            .sum();

    assertThat(InForce.READING.steps().stream().filter(StepInWords::task))
        .filteredOn(task -> !task.person().isEmpty())
        .hasSize(named)
        .allSatisfy(task ->
            assertThat(task.person())
                .as(task.id())
                .startsWith("The ")
                .doesNotContain("Id of", "empty")
                .contains(" who"));
  }

  @Test
  void every_model_says_who_or_what_begins_it() {
    for (var model : InForce.LIBRARY.models()) {
      assertThat(InForce.READING.steps(model))
          .filteredOn(step -> step.type().equals("startEvent") && step.within().isEmpty())
          .isNotEmpty()
          .allSatisfy(step -> assertThat(step.person()).as(step.address()).isNotBlank());
    }
  }

  @Test
  void the_beginning_of_every_model_is_listed() {
    assertThat(InForce.AUTOMATIC.beginnings())
        .extracting(StepInWords::model)
        .containsExactlyInAnyOrderElementsOf(
            InForce.LIBRARY.models().stream().map(ModelSheet::id).toList());
  }

  @Test
  void the_list_of_automatic_acts_holds_every_act_timer_message_and_table_of_the_models() {
    var pattern =
        Pattern.compile(
            "<bpmn:(serviceTask|sendTask|scriptTask|businessRuleTask|intermediateCatchEvent"
                + "|boundaryEvent) id=\"([^\"]+)\"");
    var listed =
        InForce.AUTOMATIC.byModel().stream()
            .flatMap(model -> model.acts().stream())
            .map(step -> step.model() + "/" + step.id())
            .collect(Collectors.toSet());
    var held = new TreeSet<String>();
    for (var file : files("bpmn", ".bpmn")) {
      var text = text(file);
      found(pattern, text, 2).forEach(id -> held.add(model(file).id() + "/" + id));
      // a beginning that news or a time sets off
      found(
              Pattern.compile(
                  "<bpmn:startEvent id=\"([^\"]+)\"(?:(?!</bpmn:startEvent>).)*"
                      + "<bpmn:(?:message|timer)EventDefinition",
                  Pattern.DOTALL),
              text,
              1)
          .forEach(id -> held.add(model(file).id() + "/" + id));
    }

    assertThat(listed).isEqualTo(held);
  }

  @Test
  void every_clock_of_the_table_is_listed_with_its_ladder() {
    var codes =
        found(
            Pattern.compile("_In1\">\\s*<text>\"([a-z0-9-]+)\"</text>"),
            text(Path.of("bpmn/timescales.dmn")),
            1);

    assertThat(InForce.TIMESCALES.all())
        .extracting(Timescale::code)
        .containsExactlyElementsOf(codes);
    assertThat(InForce.TIMESCALES.all())
        .allSatisfy(clock -> {
          assertThat(clock.ladder())
              .as(clock.code())
              .hasSizeGreaterThan(clock.code().startsWith("age-") ? 0 : 2);
          assertThat(clock.length())
              .as(clock.code())
              .matches("(By .+ Without such a date: )?\\d+ .+ from the moment .+|When .+");
          assertThat(clock.responsible())
              .as(clock.code())
              .isNotBlank()
              .doesNotMatch("[a-z]+(-[a-z]+)+");
        });
  }

  @Test
  void every_rule_of_every_table_is_shown_with_all_its_cells() {
    for (var file : files("bpmn", ".dmn")) {
      var text = text(file);
      var decision = decision(file);
      var table = DecisionInWords.of(decision);

      assertThat(table.rows())
          .as(file.toString())
          .extracting(DecisionInWords.Row::id)
          .containsExactlyElementsOf(found(Pattern.compile("<rule id=\"([^\"]+)\""), text, 1));
      assertThat(table.rows())
          .allSatisfy(row -> {
            assertThat(row.inputs()).hasSameSizeAs(table.inputs()).noneMatch(String::isBlank);
            assertThat(row.outputs()).hasSameSizeAs(table.outputs()).noneMatch(String::isBlank);
            assertThat(Stream.concat(row.inputs().stream(), row.outputs().stream()))
                .as(row.id())
                .noneMatch(cell -> RAW.matcher(cell).find());
            assertThat(row.clauses().isEmpty() && !row.localDefault()).as(row.id()).isFalse();
          });
      assertThat(decision.purpose()).as(file.toString()).isNotBlank();
    }
  }

  @Test
  void every_question_of_every_form_is_shown() {
    var key = Pattern.compile("\"key\": \"([^\"]+)\"");
    for (var file : files("forms", ".form")) {
      var form = form(file);

      assertThat(form.questions().filter(FormSheet.Question::asked))
          .as(file.toString())
          .extracting(FormSheet.Question::key)
          .containsExactlyElementsOf(found(key, text(file), 1));
      assertThat(form.questions())
          .allSatisfy(question ->
              assertThat(question.label()).as(form.id() + " " + question.key()).isNotBlank());
      assertThat(InForce.READING.uses(form)).as(form.id()).isNotEmpty();
    }
  }

  @Test
  void every_local_default_of_tables_and_clocks_is_listed() {
    int held = 0;
    for (var file : files("bpmn", ".dmn")) {
      held +=
          found(Pattern.compile("<text>([^<]*local-default[^<]*)</text>"), text(file), 1).size();
    }

    assertThat(InForce.LOCALS.rules().size() + InForce.LOCALS.clocks().size())
        .isGreaterThanOrEqualTo(held);
    assertThat(InForce.LOCALS.steps()).isNotEmpty();
  }

  @Test
  void every_clock_that_rests_on_a_reading_leads_to_its_line() {
    assertThat(InForce.TIMESCALES.all())
        .filteredOn(Timescale::aReading)
        .isNotEmpty()
        .extracting(Timescale::source)
        .allMatch(source ->
            InForce.LOCALS.readings().stream().anyMatch(reading -> reading.id().equals(source)));
  }

  @Test
  void every_reading_named_in_the_models_has_its_line() {
    Set<String> named = new TreeSet<>();
    Stream.of(files("bpmn", ".bpmn"), files("bpmn", ".dmn"))
        .flatMap(List::stream)
        .forEach(file -> named.addAll(found(Pattern.compile("\\b(A-\\d\\d)\\b"), text(file), 1)));

    assertThat(InForce.LOCALS.readings()).extracting(Reading::id).containsAll(named);
    assertThat(InForce.LOCALS.readings()).extracting(Reading::id).doesNotHaveDuplicates();
  }

  private static ModelSheet model(Path file) {
    return InForce.LIBRARY.models().stream()
        .filter(model -> file.endsWith(model.resource()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not listed: " + file));
  }

  private static DecisionSheet decision(Path file) {
    return InForce.LIBRARY.decisions().stream()
        .filter(decision -> file.endsWith(decision.resource()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not listed: " + file));
  }

  private static FormSheet form(Path file) {
    return InForce.LIBRARY.forms().stream()
        .filter(form -> file.endsWith(form.resource()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not listed: " + file));
  }

  private static List<Path> files(String directory, String ending) {
    try (var all = Files.list(Path.of(directory))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> found(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map(match -> match.group(group)).toList();
  }
}

package uk.complexcase.procedure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import uk.complexcase.pathway.referral.Route;

/** No variable stands outside the vocabulary, and no code outside its values. */
class VariablesTest {

  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Pattern COMPARISON = Pattern.compile("([A-Za-z]+) !?= \"([^\"]*)\"");

  /** Tables that are read as data and never evaluated by a process. */
  private static final Set<String> DATA =
      Set.of("timescales", "escalation-ladder", "management-line");

  private static final Set<String> FEEL =
      Set.of("and", "or", "not", "if", "then", "else", "true", "false", "null", "count");

  @Test
  void everyVariableOfTheModelsIsInTheVocabulary() {
    assertThat(usedInModels()).isNotEmpty().isSubsetOf(Vocabulary.variables().keySet());
  }

  @Test
  void everyInputOfATableIsInTheVocabulary() {
    assertThat(
            Diagrams.files("bpmn", ".dmn").stream()
                .filter(file -> !DATA.contains(Diagrams.nameOf(file)))
                .flatMap(file -> Diagrams.all(Diagrams.xml(file), "inputExpression").stream())
                .map(e -> e.getTextContent().strip()))
        .isNotEmpty()
        .isSubsetOf(Vocabulary.variables().keySet());
  }

  @Test
  void everyCodeAConditionComparesWithIsAValueOfItsVariable() {
    assertThat(expressions())
        .allSatisfy(expression ->
            COMPARISON
                .matcher(expression)
                .results()
                .forEach(match ->
                    assertThat(Vocabulary.valuesOf(match.group(1))).contains(match.group(2))));
  }

  @Test
  void everyVariableSaysItsTypeAndMeaning() {
    assertThat(Vocabulary.variables())
        .allSatisfy((name, about) -> {
          assertThat(name).matches("[a-z][A-Za-z0-9]*");
          assertThat(about.get("type"))
              .isIn("text", "number", "flag", "list of text", "date-time", "context");
          assertThat(String.valueOf(about.get("meaning"))).hasSizeGreaterThan(10);
        });
  }

  @Test
  void codesThatAreEnumsHaveTheSameValues() throws ClassNotFoundException {
    for (var about : Vocabulary.variables().entrySet()) {
      if (about.getValue().get("enum") instanceof String name) {
        var constants = Class.forName(Route.class.getPackageName() + "." + name).getEnumConstants();
        assertThat(Stream.of(constants).map(Object::toString))
            .containsExactlyElementsOf(Vocabulary.valuesOf(about.getKey()));
      }
    }
  }

  private static Set<String> usedInModels() {
    var used =
        expressions().stream()
            .flatMap(expression -> words(TEXT.matcher(expression).replaceAll("")))
            .filter(word -> !FEEL.contains(word))
            .collect(Collectors.toCollection(TreeSet::new));
    models()
        .forEach(model -> {
          add(used, model, "calledDecision", "resultVariable");
          add(used, model, "loopCharacteristics", "inputElement");
          add(used, model, "input", "target");
          add(used, model, "output", "target");
        });
    return used;
  }

  private static List<String> expressions() {
    return models()
        .flatMap(model ->
            Stream.of(
                    Diagrams.all(model, "conditionExpression").stream()
                        .map(Element::getTextContent),
                    attributes(model, "taskSchedule", "dueDate"),
                    attributes(model, "assignmentDefinition", "candidateGroups"),
                    attributes(model, "loopCharacteristics", "inputCollection"),
                    attributes(model, "input", "source"),
                    attributes(model, "output", "source"),
                    attributes(model, "property", "value"))
                .flatMap(all -> all))
        .map(String::strip)
        .filter(text -> text.startsWith("="))
        .map(text -> text.substring(1))
        .toList();
  }

  private static Stream<String> words(String expression) {
    return WORD.matcher(expression).results().map(match -> match.group());
  }

  private static void add(Set<String> used, Element model, String element, String attribute) {
    attributes(model, element, attribute).filter(name -> !name.isEmpty()).forEach(used::add);
  }

  private static Stream<String> attributes(Element model, String element, String attribute) {
    return Diagrams.all(model, element).stream().map(e -> e.getAttribute(attribute));
  }

  private static Stream<Element> models() {
    return Diagrams.files("bpmn", ".bpmn").stream().map(Diagrams::xml);
  }
}

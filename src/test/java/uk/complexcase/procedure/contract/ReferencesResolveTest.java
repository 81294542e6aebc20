package uk.complexcase.procedure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What a model names exists, is bound to the same deployment, and is called as its file is. */
class ReferencesResolveTest {

  @Test
  void everyFormDecisionAndCalledProcessIsAFileOfThatName() {
    assertThat(named("formDefinition", "formId")).isSubsetOf(names("forms", ".form"));
    assertThat(named("calledDecision", "decisionId")).isSubsetOf(names("bpmn", ".dmn"));
    assertThat(named("calledElement", "processId")).isSubsetOf(names("bpmn", ".bpmn"));
  }

  @Test
  void everyFormIsUsedByATask() {
    assertThat(names("forms", ".form")).isSubsetOf(named("formDefinition", "formId"));
  }

  @Test
  void filesAreNamedAsWhatTheyHold() {
    Map<String, String> roots = Map.of(".bpmn", "process", ".dmn", "decision");
    roots.forEach((ending, root) ->
        assertThat(Diagrams.files("bpmn", ending))
            .isNotEmpty()
            .allSatisfy(file ->
                assertThat(Diagrams.all(Diagrams.xml(file), root))
                    .extracting(e -> e.getAttribute("id"))
                    .containsExactly(Diagrams.nameOf(file))));
  }

  @Test
  void everyReferenceBindsToItsOwnDeployment() {
    assertThat(
            Stream.of("formDefinition", "calledDecision", "calledElement").flatMap(this::elements))
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.getAttribute("bindingType")).isEqualTo("deployment"));
  }

  private List<String> named(String element, String attribute) {
    return elements(element).map(e -> e.getAttribute(attribute)).distinct().toList();
  }

  private Stream<Element> elements(String name) {
    return Diagrams.files("bpmn", ".bpmn").stream()
        .flatMap(file -> Diagrams.all(Diagrams.xml(file), name).stream());
  }

  private static List<String> names(String folder, String ending) {
    return Diagrams.files(folder, ending).stream()
        .map(Diagrams::nameOf)
        .collect(Collectors.toList());
  }
}

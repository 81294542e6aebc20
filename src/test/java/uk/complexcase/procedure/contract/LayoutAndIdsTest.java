package uk.complexcase.procedure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A diagram is drawn whole and its ids can be read. */
class LayoutAndIdsTest {

  private static final String GENERATED =
      "(?i)(activity|gateway|event|startevent|flow|process|definitions|decision|decisiontable|decisionrule|inputclause"
          + "|outputclause|unarytests|literalexpression|rule|input|output|field|row|form|bpmndiagram|dmndiagram|dmnshape)"
          + "_[0-9a-z]{5,}";

  @Test
  void everyElementAndFlowOfADiagramIsDrawn() {
    assertThat(Diagrams.files("bpmn", ".bpmn"))
        .isNotEmpty()
        .allSatisfy(file -> {
          var model = Diagrams.xml(file);
          assertThat(drawn(model, "BPMNShape"))
              .containsExactlyInAnyOrderElementsOf(ids(Diagrams.flowNodes(model).stream()));
          assertThat(drawn(model, "BPMNEdge"))
              .containsExactlyInAnyOrderElementsOf(
                  ids(Diagrams.all(model, "sequenceFlow").stream()));
        });
  }

  @Test
  void everyDecisionIsDrawn() {
    assertThat(Diagrams.files("bpmn", ".dmn"))
        .allSatisfy(file ->
            assertThat(Diagrams.all(Diagrams.xml(file), "DMNShape"))
                .extracting(shape -> shape.getAttribute("dmnElementRef"))
                .containsExactly(Diagrams.nameOf(file)));
  }

  @Test
  void noIdIsGenerated() {
    assertThat(
            Stream.of(".bpmn", ".dmn")
                .flatMap(ending -> Diagrams.files("bpmn", ending).stream())
                .flatMap(LayoutAndIdsTest::allIds)
                .filter(id -> id.matches(GENERATED)))
        .isEmpty();
  }

  private static Stream<String> allIds(Path file) {
    return Diagrams.all(Diagrams.xml(file), "*").stream()
        .map(e -> e.getAttribute("id"))
        .filter(id -> !id.isEmpty());
  }

  private static Set<String> drawn(Element model, String kind) {
    return Diagrams.all(model, kind).stream()
        .map(e -> e.getAttribute("bpmnElement"))
        .collect(Collectors.toSet());
  }

  private static List<String> ids(Stream<Element> elements) {
    return elements.map(e -> e.getAttribute("id")).toList();
  }
}

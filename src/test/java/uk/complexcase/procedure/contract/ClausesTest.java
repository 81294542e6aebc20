package uk.complexcase.procedure.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Everything that acts or decides says which clause it carries out, and the clauses of this phase
 * are carried.
 */
class ClausesTest {

  private static final String LOCAL_DEFAULT = "local-default";

  /**
   * The CORE clauses of the referral pathway that are built: its own row in the design's list, and
   * those of steps 1 to 8.
   */
  private static final List<String> OF_THE_REFERRAL_PATHWAY =
      List.of(
          "BRF-02",
          "BRF-09",
          "BRF-10",
          "BRF-37",
          "CSD-01",
          "CSD-03",
          "CSD-05",
          "CSD-06",
          "CSD-07",
          "CSD-08",
          "CSD-24",
          "LR-11",
          "LR-12",
          "LR-13",
          "LR-14",
          "LR-15",
          "LR-16",
          "LR-17",
          "LR-20",
          "LR-21",
          "LR-22",
          "LR-23",
          "LR-29",
          "LR-30",
          "LR-31",
          "LR-32",
          "LR-34",
          "LR-45",
          "LR-49",
          "LR-50",
          "SCR-B-03",
          "SCR-B-08",
          "SCR-B-10",
          "SCR-B-13",
          "SCR-B-14",
          "SCR-B-17",
          "SCR-B-18",
          "SCR-B-21",
          "SCR-B-23",
          "SCR-B-24",
          "SCR-B-25",
          "SCR-B-31",
          "SCR-B-32",
          "SCR-B-33",
          "SCR-B-40",
          "SCR-B-41",
          "SCR-B-42",
          "SCR-B-47",
          "SCR-B-63",
          "SCR-B-68",
          "SCR-B-69",
          "SCR-B-90",
          "SCR-B-94",
          "SCR-B-97",
          "SCR-B-100",
          "SCR-B-104",
          "TCS-01",
          "TCS-09",
          "TCS-20",
          "TCS-39",
          "TCS-40",
          "TCS-41",
          "TCS-42",
          "TCS-43",
          "TCS-44",
          "TCS-45",
          "TCS-46",
          "TCS-47");

  /** The CORE clauses of the section 47 enquiry. */
  private static final List<String> OF_THE_ENQUIRY =
      List.of(
          "CSD-08",
          "CSD-26",
          "CSD-30",
          "CSD-31",
          "CSD-32",
          "CSD-33",
          "CSD-61",
          "SCR-B-27",
          "SCR-B-44",
          "TCS-24");

  /** The CORE clauses of the transition to adult services. */
  private static final List<String> OF_THE_TRANSITION =
      List.of("CSD-58", "TCS-03", "TCS-27", "TCS-75");

  /** Those of daily and weekly governance. */
  private static final List<String> OF_GOVERNANCE =
      List.of("SCR-B-46", "SCR-B-53", "SCR-B-60", "TCS-10", "TCS-12", "TCS-48");

  @Test
  void everyActivityEventAndDivergingGatewayCarriesClauses() {
    assertThat(
            models()
                .flatMap(model -> Diagrams.flowNodes(model).stream())
                .filter(node -> !Diagrams.isJoin(node))
                .filter(node -> Diagrams.property(node, "clauses").size() != 1)
                .map(node -> node.getAttribute("id")))
        .isEmpty();
  }

  @Test
  void everyDecisionRuleCarriesClauses() {
    assertThat(Diagrams.files("bpmn", ".dmn"))
        .isNotEmpty()
        .allSatisfy(file -> {
          var table = Diagrams.xml(file);
          assertThat(Diagrams.all(table, "annotation"))
              .extracting(column -> column.getAttribute("name"))
              .containsExactly("Clauses");
          assertThat(Diagrams.all(table, "rule"))
              .isNotEmpty()
              .allSatisfy(rule ->
                  assertThat(Diagrams.all(rule, "annotationEntry"))
                      .singleElement()
                      .satisfies(entry -> assertThat(entry.getTextContent().strip()).isNotEmpty()));
        });
  }

  @Test
  void everyClauseNamedStandsInTheCatalogue() throws IOException {
    assertThat(carried()).isSubsetOf(catalogue());
  }

  @Test
  void everyBuiltCoreClauseIsCarriedBySomething() throws IOException {
    assertThat(carried())
        .containsAll(OF_THE_REFERRAL_PATHWAY)
        .containsAll(OF_THE_ENQUIRY)
        .containsAll(OF_THE_TRANSITION)
        .containsAll(OF_GOVERNANCE);
  }

  @Test
  void theCatalogueIsWhole() throws IOException {
    assertThat(catalogue()).hasSize(348);
    assertThatCode(() -> Files.readString(Path.of("src/main/resources/procedure/clauses.csv")))
        .doesNotThrowAnyException();
  }

  private static Set<String> carried() throws IOException {
    var lists = new ArrayList<String>();
    models()
        .flatMap(model -> Diagrams.flowNodes(model).stream())
        .forEach(node -> lists.addAll(Diagrams.property(node, "clauses")));
    Diagrams.files("bpmn", ".dmn")
        .forEach(file ->
            Diagrams.all(Diagrams.xml(file), "annotationEntry")
                .forEach(entry -> lists.add(entry.getTextContent())));
    for (Path form : Diagrams.files("forms", ".form")) {
      String clauses =
          new ObjectMapper().readTree(form.toFile()).path("properties").path("clauses").asText();
      assertThat(clauses).as(form.toString()).isNotBlank();
      lists.add(clauses);
    }
    return lists.stream()
        .flatMap(list -> Stream.of(list.split(",")))
        .map(String::strip)
        .filter(id -> !id.equals(LOCAL_DEFAULT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> catalogue() throws IOException {
    try (var lines = Files.lines(Path.of("src/main/resources/procedure/clauses.csv"))) {
      return lines
          .skip(1)
          .map(line -> line.substring(0, line.indexOf(',')))
          .collect(Collectors.toSet());
    }
  }

  private static Stream<org.w3c.dom.Element> models() {
    return Diagrams.files("bpmn", ".bpmn").stream().map(Diagrams::xml);
  }
}

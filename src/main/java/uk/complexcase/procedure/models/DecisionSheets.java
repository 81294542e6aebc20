package uk.complexcase.procedure.models;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import uk.complexcase.procedure.DecisionSheet;
import uk.complexcase.procedure.DecisionSheet.Output;
import uk.complexcase.procedure.DecisionSheet.Row;

/** Reads a DMN file as people read it. */
final class DecisionSheets {

  private static final String CLAUSES = "Clauses";

  private DecisionSheets() {}

  static List<DecisionSheet> read(Element definitions, String resource) {
    return Xml.children(definitions, "decision").stream()
        .flatMap(decision ->
            Xml.children(decision, "decisionTable").stream()
                .map(table -> decision(decision, table, resource)))
        .toList();
  }

  private static DecisionSheet decision(Element decision, Element table, String resource) {
    var notes =
        Xml.children(table, "annotation").stream().map(each -> each.getAttribute("name")).toList();
    return new DecisionSheet(
        decision.getAttribute("id"),
        decision.getAttribute("name"),
        Xml.textOf(decision, "description"),
        resource,
        table.hasAttribute("hitPolicy") ? table.getAttribute("hitPolicy") : "UNIQUE",
        Xml.children(table, "input").stream().map(DecisionSheets::label).toList(),
        Xml.children(table, "output").stream()
            .map(output -> new Output(label(output), output.getAttribute("name")))
            .toList(),
        Xml.children(table, "rule").stream().map(rule -> row(rule, notes)).toList());
  }

  private static Row row(Element rule, List<String> notes) {
    var annotations = cells(rule, "annotationEntry");
    int at = notes.indexOf(CLAUSES);
    var clauses = at >= 0 && at < annotations.size() ? annotations.get(at) : "";
    return new Row(
        rule.getAttribute("id"),
        cells(rule, "inputEntry"),
        cells(rule, "outputEntry"),
        Stream.of(clauses.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList(),
        Xml.textOf(rule, "description"));
  }

  private static List<String> cells(Element rule, String kind) {
    return Xml.children(rule, kind).stream().map(cell -> Xml.textOf(cell, "text")).toList();
  }

  private static String label(Element column) {
    return column.getAttribute("label");
  }
}

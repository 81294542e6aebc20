package uk.complexcase.procedure.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The rows of a decision table as text: inputs by their expression, outputs by name, annotations by
 * name.
 */
public final class DecisionRows {

  private DecisionRows() {}

  /** Rows by decision id. */
  public static Map<String, List<Map<String, String>>> read(Element definitions) {
    var byDecision = new LinkedHashMap<String, List<Map<String, String>>>();
    for (Element decision : Xml.children(definitions, "decision")) {
      for (Element table : Xml.children(decision, "decisionTable")) {
        byDecision.put(decision.getAttribute("id"), rows(table));
      }
    }
    return byDecision;
  }

  private static List<Map<String, String>> rows(Element table) {
    var columns =
        Stream.of(
                Xml.below(table, "inputExpression").stream().map(e -> Xml.textOf(e, "text")),
                Xml.children(table, "output").stream().map(e -> e.getAttribute("name")),
                Xml.children(table, "annotation").stream().map(e -> e.getAttribute("name")))
            .flatMap(names -> names)
            .toList();
    return Xml.children(table, "rule").stream().map(rule -> row(columns, rule)).toList();
  }

  private static Map<String, String> row(List<String> columns, Element rule) {
    var cells = new ArrayList<String>();
    for (String kind : List.of("inputEntry", "outputEntry", "annotationEntry")) {
      Xml.children(rule, kind).forEach(entry -> cells.add(plain(Xml.textOf(entry, "text"))));
    }
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return row;
  }

  /** A single quoted text without its quotes; anything else as it stands. */
  private static String plain(String cell) {
    boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted && cell.indexOf('"', 1) == cell.length() - 1
        ? cell.substring(1, cell.length() - 1)
        : cell;
  }
}

package uk.complexcase.procedure.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import uk.complexcase.procedure.models.Xml;

/** A decision table. */
record Table(String file, String text, Element root, List<Node> rows) {

  /** Tables that are read as data and never evaluated by a process. */
  private static final Set<String> DATA =
      Set.of("timescales", "escalation-ladder", "management-line");

  static Table read(String file, String text) {
    var root = Xml.root(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), file);
    var rows = Xml.below(root, "rule").stream().map(rule -> new Node(file, rule)).toList();
    return new Table(file, text, root, rows);
  }

  String id() {
    return file.substring(0, file.lastIndexOf('.'));
  }

  boolean isData() {
    return DATA.contains(id());
  }

  Node decision() {
    return new Node(file, Xml.children(root, "decision").stream().findFirst().orElse(root));
  }

  /** The cells of a row in their order, without their quotation marks; notes are not among them. */
  static List<String> cells(Node row) {
    return Xml.children(row.element()).stream()
        .filter(cell -> cell.getLocalName().endsWith("putEntry"))
        .map(cell -> Xml.textOf(cell, "text"))
        .map(cell -> cell.replaceAll("^\"|\"$", ""))
        .toList();
  }

  /** A row as a person finds it: by its number and what stands in its first cell. */
  String row(Node row) {
    return "Row %d of the table \"%s\"".formatted(rows.indexOf(row) + 1, decision().name());
  }
}

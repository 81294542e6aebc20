package uk.complexcase.procedure.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import uk.complexcase.procedure.compare.Part.Fact;
import uk.complexcase.procedure.models.Xml;

/** A decision table as parts: the table itself, its columns, its rows. */
final class TableParts {

  private static final Set<String> OTHERS = Set.of("input", "output", "annotation", "rule");

  /** Under these the first row that fits wins, so the order of rows is content. */
  private static final Set<String> IN_ORDER =
      Set.of("FIRST", "RULE ORDER", "OUTPUT ORDER", "PRIORITY");

  private static final String POLICY = "/decisionTable@hitPolicy";

  private final Element root;
  private final Element decision;
  private final Element table;

  TableParts(Element root) {
    this.root = root;
    this.decision = Xml.children(root, "decision").stream().findFirst().orElse(root);
    this.table = Xml.children(decision, "decisionTable").stream().findFirst().orElse(decision);
  }

  List<Part> parts() {
    var all = new ArrayList<Part>();
    all.add(
        new Part(
            decision.getAttribute("id"),
            "The table \"%s\"".formatted(decision.getAttribute("name")),
            facts(decision, ""),
            Xml.below(root, "DMNShape").stream()
                .map(shape -> Flat.of(shape, child -> true).toString())
                .toList()
                .toString()));
    columns().forEach(column -> all.add(column(column)));
    rows().forEach(row -> all.add(row(row)));
    return all;
  }

  List<Element> rows() {
    return Xml.children(table, "rule");
  }

  boolean inOrder() {
    return IN_ORDER.contains(table.getAttribute("hitPolicy"));
  }

  /** A row as people find it: by the cell that begins it, or its number. */
  String title(Element row) {
    int number = rows().indexOf(row) + 1;
    return Xml.children(row).stream()
        .filter(cell -> cell.getLocalName().endsWith("putEntry"))
        .map(cell -> Xml.textOf(cell, "text"))
        .filter(text -> text.matches("\"[^\"]+\""))
        .findFirst()
        .map(text -> "Row %d, %s,".formatted(number, text))
        .orElse("Row %d".formatted(number));
  }

  private Part row(Element row) {
    var facts = new LinkedHashMap<String, Fact>();
    var columns = columns();
    var cells =
        Stream.of("inputEntry", "outputEntry", "annotationEntry")
            .flatMap(kind -> Xml.children(row, kind).stream())
            .toList();
    for (int i = 0; i < cells.size(); i++) {
      String column = i < columns.size() ? id(columns.get(i)) : "column " + (i + 1);
      String label = i < columns.size() ? label(columns.get(i)) : column;
      facts.put(column, new Fact("\"%s\" was".formatted(label), Xml.textOf(cells.get(i), "text")));
    }
    Xml.children(row, "description")
        .forEach(one -> facts.put("~", new Fact("its note was", one.getTextContent().strip())));
    return new Part(row.getAttribute("id"), title(row), facts, "");
  }

  private Part column(Element column) {
    return new Part(
        id(column), "The column \"%s\"".formatted(label(column)), facts(column, "column "), "");
  }

  private List<Element> columns() {
    return Stream.of("input", "output", "annotation")
        .flatMap(kind -> Xml.children(table, kind).stream())
        .toList();
  }

  private static String id(Element column) {
    return column.hasAttribute("id")
        ? column.getAttribute("id")
        : "annotation " + column.getAttribute("name");
  }

  private static String label(Element column) {
    return Stream.of(
            column.getAttribute("label"),
            column.getAttribute("name"),
            Xml.below(column, "text").stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse(id(column)))
        .filter(word -> !word.isBlank())
        .findFirst()
        .orElse("");
  }

  private static Map<String, Fact> facts(Element element, String of) {
    var facts = new LinkedHashMap<String, Fact>();
    Flat.of(element, child -> !OTHERS.contains(child.getLocalName()))
        .forEach((path, value) -> facts.put(path, new Fact(words(path, of), value)));
    if (element.getLocalName().equals("decision")) {
      // an editor may write it or not
      facts.putIfAbsent(POLICY, new Fact(words(POLICY, of), "UNIQUE"));
    }
    return facts;
  }

  private static String words(String path, String of) {
    return switch (path) {
      case "@name" -> "the %sname was".formatted(of);
      case "@label" -> "the %sheading was".formatted(of);
      case "/description" -> "the description was";
      case POLICY -> "how rows that fit are taken was";
      default ->
          path.endsWith("Values/text")
              ? "what may stand in it was"
              : "a technical property (%s) was".formatted(path);
    };
  }
}

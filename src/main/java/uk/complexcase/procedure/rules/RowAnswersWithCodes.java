package uk.complexcase.procedure.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.models.Xml;

/**
 * What a row of a table answers with is something the procedure knows: a group of a role, an
 * agency, a clock, a code of its variable, or a word its column allows.
 */
final class RowAnswersWithCodes implements Rule {

  /**
   * Columns that name who does or answers for something; whom a table only invites may be outside.
   */
  private static final Set<String> GROUPS = Set.of("groups", "manager", "responsible", "notAbove");

  private final Known known;

  RowAnswersWithCodes(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    var timescales = new Timescales(procedure);
    return procedure.tables().stream().flatMap(table -> broken(table, timescales));
  }

  private Stream<Problem> broken(Table table, Timescales timescales) {
    var columns = Xml.below(table.root(), "output");
    var found = new ArrayList<Problem>();
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var allowed = allowed(column);
      boolean clock = column.getAttribute("name").equals("timescale");
      for (Node row : table.rows()) {
        for (String answer : answers(row, i)) {
          boolean fits =
              answer.isEmpty()
                  || (clock ? timescales.has(answer) : allowed == null || allowed.contains(answer));
          if (!fits) {
            found.add(problem(table, row, column, answer));
          }
        }
      }
    }
    return found.stream();
  }

  private @Nullable Collection<String> allowed(Element column) {
    String name = column.getAttribute("name");
    if (GROUPS.contains(name)) {
      return known.groups();
    }
    if (name.equals("agency")) {
      return known.agencies().keySet();
    }
    var codes = known.variables().getOrDefault(name, List.of());
    if (!codes.isEmpty()) {
      return codes;
    }
    String listed =
        Xml.children(column, "outputValues").stream()
            .map(values -> Xml.textOf(values, "text"))
            .findFirst()
            .orElse("");
    return listed.isEmpty() ? null : Feel.test(listed).texts();
  }

  private static Set<String> answers(Node row, int column) {
    var cells = row.children("outputEntry");
    return column < cells.size()
        ? Feel.expression(Xml.textOf(cells.get(column), "text")).texts()
        : Set.of();
  }

  private static Problem problem(Table table, Node row, Element column, String answer) {
    String label = column.getAttribute("label");
    return new Problem(
        row.file(),
        row.id(),
        true,
        "row-answers-with-codes",
        "%s answers \"%s\" under \"%s\", which the procedure does not know."
            .formatted(
                table.row(row), answer, label.isEmpty() ? column.getAttribute("name") : label),
        "Write a word that other rows use there, or add it where it is defined first.");
  }
}

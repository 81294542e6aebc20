package uk.complexcase.governance.procedurepages;

import java.util.ArrayList;
import java.util.List;
import uk.complexcase.procedure.DecisionSheet;

/** A decision table with its cells in words. */
public record DecisionInWords(
    List<String> inputs, List<String> outputs, String reads, List<Row> rows) {

  private static final String LOCAL = "local-default";

  /** One rule; {@code localDefault} where the partnership set it, not a source. */
  public record Row(
      String id,
      List<String> inputs,
      List<String> outputs,
      List<String> clauses,
      boolean localDefault,
      String sentence) {}

  public static DecisionInWords of(DecisionSheet table) {
    var inputs = table.inputs().stream().map(CodeWords::ofId).toList();
    var outputs = table.outputs().stream().map(each -> CodeWords.ofId(each.label())).toList();
    return new DecisionInWords(
        inputs,
        outputs,
        switch (table.hitPolicy()) {
          case "FIRST" -> "The rules are read from the top; the first that fits holds.";
          case "COLLECT" -> "Every rule that fits holds.";
          default -> "At most one rule fits.";
        },
        table.rows().stream().map(row -> row(row, inputs, outputs)).toList());
  }

  private static Row row(DecisionSheet.Row row, List<String> inputs, List<String> outputs) {
    var asked = row.inputs().stream().map(CodeWords::cell).toList();
    var answered = row.outputs().stream().map(CodeWords::cell).toList();
    return new Row(
        row.id(),
        asked,
        answered,
        row.clauses().stream().filter(id -> !id.equals(LOCAL)).toList(),
        row.clauses().contains(LOCAL),
        sentence(inputs, asked, outputs, answered));
  }

  private static String sentence(
      List<String> inputs, List<String> asked, List<String> outputs, List<String> answered) {
    var conditions = pairs(inputs, asked, "any");
    return (conditions.isEmpty() ? "Otherwise" : "Where " + conditions)
        + ": "
        + pairs(outputs, answered, "none");
  }

  private static String pairs(List<String> names, List<String> cells, String without) {
    var said = new ArrayList<String>();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      if (!cells.get(i).equals(without)) {
        said.add(names.get(i) + " is " + cells.get(i));
      }
    }
    return String.join(", ", said);
  }
}

package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.models.Xml;

/**
 * A table that was delivered is answered in the way the models and the code read it: by the same
 * hit policy, under the same names, and for every case where it had a row for all others. Its rows
 * are the owners'.
 */
final class TableKeepsItsShape implements Rule {

  private static final String RULE = "table-keeps-its-shape";

  private final Known known;

  TableKeepsItsShape(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.tables().stream()
        .flatMap(table ->
            known.delivered().table(table.id()).stream()
                .flatMap(delivered -> broken(table, delivered)));
  }

  private static Stream<Problem> broken(Table table, Table delivered) {
    var called = "The table \"%s\"".formatted(table.decision().name());
    if (!policy(table).equals(policy(delivered))) {
      return table
          .decision()
          .stops(
              RULE,
              called + " would be read in another way than its answers are used.",
              "Set the hit policy to %s again.".formatted(policy(delivered)));
    }
    if (!answers(table).equals(answers(delivered))) {
      return table
          .decision()
          .stops(
              RULE,
              called + " would answer under other names than those that are read.",
              "Name its answers %s, in this order."
                  .formatted(String.join(", ", answers(delivered))));
    }
    return hasRowForAllOthers(delivered) && !hasRowForAllOthers(table)
        ? table
            .decision()
            .stops(
                RULE,
                called + " has no row for all other cases any more: some would have no answer.",
                "Put a row at the end whose conditions are all left open.")
        : Stream.empty();
  }

  private static String policy(Table table) {
    return Xml.below(table.root(), "decisionTable").stream()
        .map(read -> {
          var policy = read.getAttribute("hitPolicy");
          return (policy.isEmpty() ? "UNIQUE" : policy) + read.getAttribute("aggregation");
        })
        .findFirst()
        .orElse("");
  }

  private static List<String> answers(Table table) {
    return Xml.below(table.root(), "output").stream()
        .map(output -> output.getAttribute("name"))
        .toList();
  }

  private static boolean hasRowForAllOthers(Table table) {
    return table.rows().stream()
        .anyMatch(row ->
            row.children("inputEntry").stream()
                .map(cell -> Xml.textOf(cell, "text"))
                .allMatch(cell -> cell.isEmpty() || cell.equals("-")));
  }
}

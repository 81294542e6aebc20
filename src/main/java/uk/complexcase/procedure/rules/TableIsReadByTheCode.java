package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.ReadsTable;
import uk.complexcase.procedure.models.DecisionRows;

/** A table that the code reads as data can be read by the code. */
final class TableIsReadByTheCode implements Rule {

  private static final String RULE = "table-is-read-by-the-code";
  private static final String REMEDY = "Correct the row, after the pattern of the others.";

  private final Known known;

  TableIsReadByTheCode(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return known.readers().stream()
        .flatMap(reader ->
            procedure.table(reader.table()).stream().flatMap(table -> broken(table, reader)));
  }

  private static Stream<Problem> broken(Table table, ReadsTable reader) {
    List<Map<String, String>> rows =
        DecisionRows.read(table.root()).getOrDefault(table.id(), List.of());
    var unread =
        IntStream.range(0, Math.min(rows.size(), table.rows().size()))
            .boxed()
            .flatMap(i -> {
              var row = table.rows().get(i);
              return reader.refusal(rows.get(i)).stream()
                  .flatMap(why -> row.stops(RULE, "%s %s.".formatted(table.row(row), why), REMEDY));
            })
            .toList();
    return unread.isEmpty()
        ? reader.refusal(rows).stream().flatMap(why -> table.decision().stops(RULE, why, REMEDY))
        : unread.stream();
  }
}

package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.models.DecisionRows;

/**
 * A limit that the law or statutory guidance sets may be shorter here, and never longer; and no
 * clock is taken away that the code opens by its name.
 */
final class LawsLimitIsKept implements Rule {

  private static final String RULE = "laws-limit-is-kept";
  private static final String TABLE = "timescales";

  private final Known known;

  LawsLimitIsKept(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.table(TABLE).stream()
        .flatMap(table ->
            known.delivered().table(TABLE).stream()
                .flatMap(delivered -> rows(delivered).stream())
                .flatMap(row -> broken(table, row)));
  }

  private static Stream<Problem> broken(Table table, Map<String, String> limit) {
    var rows = rows(table);
    var code = limit.getOrDefault("code", "");
    if (rows.stream().filter(row -> code.equals(row.get("code"))).count() != 1) {
      return table
          .decision()
          .stops(
              RULE,
              "The clock \"%s\" would not be there once: what opens it would fail.".formatted(code),
              "Keep one row for each clock; how long it runs may be changed.");
    }
    if (!"STATUTORY".equals(limit.get("hardness"))) {
      return Stream.empty();
    }
    return Stream.iterate(0, i -> i < Math.min(rows.size(), table.rows().size()), i -> i + 1)
        .filter(i -> code.equals(rows.get(i).get("code")))
        .filter(i -> !kept(rows.get(i), limit))
        .flatMap(i ->
            table
                .rows()
                .get(i)
                .stops(
                    RULE,
                    "%s is a limit of the law; it would not be kept any more."
                        .formatted(table.row(table.rows().get(i))),
                    "Let it count %s %s from %s at most, and stay STATUTORY."
                        .formatted(
                            limit.get("amount"), limit.get("rule"), limit.get("startPoint"))));
  }

  private static boolean kept(Map<String, String> row, Map<String, String> limit) {
    return Stream.of("hardness", "rule", "startPoint")
            .allMatch(column -> row.getOrDefault(column, "").equals(limit.getOrDefault(column, "")))
        && number(row) <= number(limit);
  }

  private static long number(Map<String, String> row) {
    var amount = row.getOrDefault("amount", "");
    return amount.matches("\\d{1,9}") ? Long.parseLong(amount) : 0;
  }

  private static List<Map<String, String>> rows(Table table) {
    return DecisionRows.read(table.root()).getOrDefault(table.id(), List.of());
  }
}

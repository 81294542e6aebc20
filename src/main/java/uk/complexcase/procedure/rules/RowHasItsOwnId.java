package uk.complexcase.procedure.rules;

import java.util.HashSet;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.models.Xml;

/**
 * Each row of a table can be told from the others, and a file holds one table and nothing besides.
 */
final class RowHasItsOwnId implements Rule {

  private static final String RULE = "row-has-its-own-id";

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.tables().stream().flatMap(table -> Stream.concat(rows(table), besides(table)));
  }

  private static Stream<Problem> rows(Table table) {
    var ids = new HashSet<String>();
    return table.rows().stream()
        .filter(row -> row.id().isEmpty() || !ids.add(row.id()))
        .flatMap(row ->
            table
                .decision()
                .stops(
                    RULE,
                    table.row(row) + " has no id of its own: what changes in it could not be told.",
                    "Open the table in the editor and add the row anew."));
  }

  private static Stream<Problem> besides(Table table) {
    return Xml.children(table.root()).stream()
        .filter(part -> !part.getLocalName().matches("DMNDI|extensionElements|description"))
        .skip(1)
        .limit(1)
        .flatMap(part ->
            table
                .decision()
                .stops(
                    RULE,
                    "The file holds more than one table (%s).".formatted(part.getLocalName()),
                    "Keep one table in each file; what belongs to another goes into its own."));
  }
}

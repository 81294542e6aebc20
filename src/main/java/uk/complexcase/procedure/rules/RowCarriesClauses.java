package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.models.Xml;

/** A table has a column "Clauses", and every row says which it carries out. */
final class RowCarriesClauses implements Rule {

  private static final String RULE = "row-carries-clauses";

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.tables().stream().flatMap(RowCarriesClauses::broken);
  }

  private static Stream<Problem> broken(Table table) {
    var columns =
        Xml.below(table.root(), "annotation").stream().map(e -> e.getAttribute("name")).toList();
    if (!columns.equals(List.of("Clauses")) || table.rows().isEmpty()) {
      return table
          .decision()
          .stops(
              RULE,
              table.decision().title()
                  + " has no rows, or not the one column of notes \"Clauses\".",
              "Keep exactly one column of annotations, called Clauses, and at least one row.");
    }
    return table.rows().stream()
        .filter(row -> !said(row))
        .flatMap(row ->
            row.stops(
                RULE,
                table.row(row) + " does not say which clause it carries out.",
                "Write the clauses in the column Clauses, or local-default where none asks for it."));
  }

  private static boolean said(Node row) {
    var notes = row.children("annotationEntry");
    return notes.size() == 1 && !notes.getFirst().getTextContent().isBlank();
  }
}

package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/**
 * A clause that something of the procedure says it carries out.
 *
 * @param by what says so, to begin a sentence with
 * @param problem makes a problem of it of a rule's name and a sentence
 */
record Carried(String clause, Supplier<String> by, BiFunction<String, String, Problem> problem) {

  private static final String LOCAL_DEFAULT = "local-default";
  private static final String REMEDY =
      "Correct the clause, or look it up on the page of clauses; local-default where none asks for it.";

  /** All clauses of all files, local defaults left out. */
  static Stream<Carried> of(Procedure procedure) {
    return Stream.of(
            procedure.nodes().flatMap(node -> each(node, node::title, node.property("clauses"))),
            procedure.tables().stream()
                .flatMap(table ->
                    table.rows().stream()
                        .flatMap(row ->
                            each(
                                row,
                                () -> table.row(row),
                                row.children("annotationEntry").stream()
                                    .map(note -> note.getTextContent())
                                    .toList()))),
            procedure.forms().stream().flatMap(Carried::ofForm))
        .flatMap(all -> all)
        .filter(one -> !one.clause().isEmpty() && !one.clause().equals(LOCAL_DEFAULT));
  }

  private static Stream<Carried> each(Node node, Supplier<String> by, List<String> lists) {
    return lists.stream()
        .flatMap(list -> Stream.of(list.split(",")))
        .map(clause ->
            new Carried(
                clause.strip(),
                by,
                (rule, sentence) ->
                    new Problem(node.file(), node.id(), true, rule, sentence, REMEDY)));
  }

  private static Stream<Carried> ofForm(Form form) {
    return Stream.of(form.json().path("properties").path("clauses").asText().split(","))
        .map(clause ->
            new Carried(
                clause.strip(),
                () -> "The form " + form.called(),
                (rule, sentence) -> new Problem(form.file(), null, true, rule, sentence, REMEDY)));
  }
}

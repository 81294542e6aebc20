package uk.complexcase.procedure.rules;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.models.Xml;

/** Every expression is one the engine's parser understands. */
final class ExpressionCanBeRead implements Rule {

  private static final String RULE = "expression-can-be-read";
  private static final String REMEDY =
      "Correct it; a text in an expression stands in quotation marks.";

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return Stream.of(
            Expressions.of(procedure)
                .flatMap(one ->
                    broken(
                        one.at(),
                        one.at()::title,
                        one.text(),
                        Feel.expression(one.text()).error())),
            procedure.tables().stream().flatMap(ExpressionCanBeRead::ofTable),
            procedure.forms().stream().flatMap(ExpressionCanBeRead::ofForm))
        .flatMap(all -> all);
  }

  private static Stream<Problem> ofTable(Table table) {
    var inputs =
        Xml.below(table.root(), "inputExpression").stream()
            .map(e -> Xml.textOf(e, "text"))
            .flatMap(text ->
                broken(
                    table.decision(),
                    table.decision()::title,
                    text,
                    Feel.expression(text).error()));
    var cells = table.rows().stream().flatMap(row -> ofRow(table, row));
    return Stream.concat(inputs, cells);
  }

  private static Stream<Problem> ofRow(Table table, Node row) {
    var tests =
        row.children("inputEntry").stream()
            .map(cell -> Xml.textOf(cell, "text"))
            .filter(text -> !text.isEmpty() && !text.equals("-"))
            .flatMap(text -> broken(row, () -> table.row(row), text, Feel.test(text).error()));
    var outputs =
        row.children("outputEntry").stream()
            .map(cell -> Xml.textOf(cell, "text"))
            .flatMap(
                text -> broken(row, () -> table.row(row), text, Feel.expression(text).error()));
    return Stream.concat(tests, outputs);
  }

  private static Stream<Problem> ofForm(Form form) {
    return Form.all(form.json())
        .flatMap(part -> {
          String hide = part.path("conditional").path("hide").asText();
          boolean read =
              !hide.startsWith("=") || Feel.expression(hide.substring(1).strip()).error() == null;
          return read
              ? Stream.empty()
              : form.stops(
                  part,
                  RULE,
                  "%s is hidden by a condition that cannot be read: %s"
                      .formatted(Form.asked(part), hide),
                  REMEDY);
        });
  }

  private static Stream<Problem> broken(
      Node node, Supplier<String> title, String text, @Nullable String error) {
    return error == null
        ? Feel.expression(text).unknown().stream()
            .flatMap(function ->
                node.stops(
                    RULE,
                    "%s calls \"%s\", which no expression knows: it would come to nothing."
                        .formatted(title.get(), function),
                    "Write a function of the language (FEEL), or the name of a variable."))
        : node.stops(
            RULE,
            "%s has an expression that cannot be read: \"%s\".".formatted(title.get(), text),
            REMEDY);
  }
}

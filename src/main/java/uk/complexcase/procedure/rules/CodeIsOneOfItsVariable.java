package uk.complexcase.procedure.rules;

import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.models.Xml;

/** A code that a condition or row asks for is one the variable may be, else it would never hold. */
final class CodeIsOneOfItsVariable implements Rule {

  private final Known known;

  CodeIsOneOfItsVariable(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    var conditions =
        Expressions.of(procedure)
            .flatMap(one ->
                Feel.expression(one.text()).comparisons().stream()
                    .flatMap(found ->
                        broken(one.at(), one.at()::title, found.variable(), found.text())));
    return Stream.concat(conditions, procedure.tables().stream().flatMap(this::ofTable));
  }

  private Stream<Problem> ofTable(Table table) {
    if (table.isData()) {
      return Stream.empty();
    }
    var inputs =
        Xml.below(table.root(), "inputExpression").stream()
            .map(input -> Xml.textOf(input, "text"))
            .toList();
    return table.rows().stream()
        .flatMap(row -> {
          var cells = row.children("inputEntry");
          return Stream.iterate(0, i -> i < Math.min(cells.size(), inputs.size()), i -> i + 1)
              .flatMap(i -> {
                String cell = Xml.textOf(cells.get(i), "text");
                return cell.isEmpty() || cell.equals("-")
                    ? Stream.empty()
                    : Feel.test(cell).texts().stream()
                        .flatMap(code -> broken(row, () -> table.row(row), inputs.get(i), code));
              });
        });
  }

  private Stream<Problem> broken(Node node, Supplier<String> title, String variable, String code) {
    var values = known.variables().get(variable);
    return values == null || values.isEmpty() || values.contains(code)
        ? Stream.empty()
        : node.stops(
            "code-is-one-of-its-variable",
            "%s asks whether \"%s\" is \"%s\", which it can never be."
                .formatted(title.get(), variable, code),
            "Write one of: %s.".formatted(String.join(", ", values)));
  }
}

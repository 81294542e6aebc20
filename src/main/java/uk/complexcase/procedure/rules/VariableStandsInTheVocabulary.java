package uk.complexcase.procedure.rules;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.models.Xml;

/** No variable stands outside the vocabulary: none may hold what is personal. */
final class VariableStandsInTheVocabulary implements Rule {

  /** Where a diagram puts something into a variable. */
  private static final List<Entry<String, String>> WRITTEN =
      List.of(
          entry("calledDecision", "resultVariable"),
          entry("loopCharacteristics", "inputElement"),
          entry("loopCharacteristics", "outputCollection"),
          entry("input", "target"),
          entry("output", "target"));

  private final Known known;

  VariableStandsInTheVocabulary(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return Stream.of(read(procedure), written(procedure), asked(procedure)).flatMap(all -> all);
  }

  private Stream<Problem> read(Procedure procedure) {
    return Expressions.of(procedure)
        .flatMap(one ->
            Feel.expression(one.text()).variables().stream()
                .flatMap(variable -> broken(one.at(), one.at().title(), variable)));
  }

  private Stream<Problem> written(Procedure procedure) {
    return procedure.models().stream()
        .flatMap(model ->
            WRITTEN.stream()
                .flatMap(place ->
                    Xml.below(model.root(), place.getKey()).stream()
                        .flatMap(element ->
                            broken(
                                model.around(element),
                                model.around(element).title(),
                                element.getAttribute(place.getValue())))));
  }

  private Stream<Problem> asked(Procedure procedure) {
    return procedure.tables().stream()
        .filter(table -> !table.isData())
        .flatMap(table ->
            Xml.below(table.root(), "inputExpression").stream()
                .map(input -> Xml.textOf(input, "text"))
                .flatMap(input -> Feel.expression(input).variables().stream())
                .flatMap(variable -> broken(table.decision(), table.decision().title(), variable)));
  }

  private Stream<Problem> broken(Node node, String title, String variable) {
    return variable.isEmpty() || known.variables().containsKey(variable)
        ? Stream.empty()
        : node.stops(
            "variable-stands-in-the-vocabulary",
            "%s uses \"%s\", which is no word of the vocabulary.".formatted(title, variable),
            "Use a word of the vocabulary. A new word is added to it first, so that nothing personal gets into the"
                + " engine.");
  }
}

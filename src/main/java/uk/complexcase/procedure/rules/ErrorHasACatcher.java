package uk.complexcase.procedure.rules;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** An error that is thrown is caught in the same diagram. */
final class ErrorHasACatcher implements Rule {

  private static final Set<String> CATCH = Set.of("boundaryEvent", "startEvent");

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.models().stream().flatMap(ErrorHasACatcher::broken);
  }

  private static Stream<Problem> broken(Model model) {
    var caught =
        model.nodes().stream()
            .filter(node -> CATCH.contains(node.kind()))
            .flatMap(ErrorHasACatcher::errors)
            .collect(Collectors.toSet());
    return model.nodes().stream()
        .filter(node -> !CATCH.contains(node.kind()))
        .filter(node -> errors(node).anyMatch(error -> !caught.contains(error)))
        .flatMap(node ->
            node.stops(
                "error-has-a-catcher",
                node.title()
                    + " throws an error that nothing catches: the process would stand still.",
                "Catch the same error with an event on the edge of the sub-process around it."));
  }

  private static Stream<String> errors(Node node) {
    return node.children("errorEventDefinition").stream().map(e -> e.getAttribute("errorRef"));
  }
}

package uk.complexcase.procedure.rules;

import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/**
 * Where ways part stands a gateway. The engine takes all ways out of a step at once: a step drawn
 * beside what came next would go on beside it, which nobody sees in the diagram.
 */
final class PartingIsDrawn implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.models().stream()
        .flatMap(model ->
            model.nodes().stream()
                .filter(node -> !node.kind().endsWith("Gateway"))
                .filter(node -> model.outgoing(node.id()).size() > 1)
                .flatMap(node ->
                    node.stops(
                        "parting-is-drawn",
                        "After %s %d ways go on at once, and no gateway says so."
                            .formatted(node.called(), model.outgoing(node.id()).size()),
                        "Put a gateway after it: a parallel one where all of them go on, an"
                            + " exclusive one where one of them does. To put a step in between,"
                            + " take the old line away.")));
  }
}

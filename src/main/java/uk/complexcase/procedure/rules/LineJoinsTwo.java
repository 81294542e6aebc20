package uk.complexcase.procedure.rules;

import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A line leads from one element to another of the same part of the process. */
final class LineJoinsTwo implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.models().stream()
        .flatMap(model ->
            model.flows().stream()
                .filter(flow ->
                    model.node(flow.attribute("sourceRef")).isEmpty()
                        || model.node(flow.attribute("targetRef")).isEmpty())
                .flatMap(flow ->
                    flow.stops(
                        "line-joins-two",
                        flow.title() + " has an end that joins nothing.",
                        "Join it to an element at both ends, or take it away.")));
  }
}

package uk.complexcase.procedure.rules;

import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A condition is an expression of something that can be one way or the other. */
final class ConditionCanGoEitherWay implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.models().stream()
        .flatMap(model -> model.flows().stream().flatMap(flow -> broken(model, flow)));
  }

  /** Where several ways go on side by side, one may be for every case. */
  private static Stream<Problem> broken(Model model, Node flow) {
    boolean beside =
        model
            .node(flow.attribute("sourceRef"))
            .filter(from -> from.kind().equals("inclusiveGateway"))
            .isPresent();
    return flow.children("conditionExpression").stream()
        .map(condition -> condition.getTextContent().strip())
        .filter(condition -> !(beside && condition.equals("=true")))
        .filter(ConditionCanGoEitherWay::always)
        .flatMap(condition ->
            flow.stops(
                "condition-can-go-either-way",
                "%s has a condition that asks for nothing (%s): it would always or never hold."
                    .formatted(flow.title(), condition),
                "Begin it with an equals sign and ask for a variable, for example"
                    + " =threshold = \"MET\"."));
  }

  private static boolean always(String condition) {
    if (!condition.startsWith("=")) {
      return true;
    }
    var read = Feel.expression(condition.substring(1).strip());
    return read.error() == null && read.variables().isEmpty();
  }
}

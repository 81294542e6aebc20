package uk.complexcase.procedure.rules;

import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** Every way comes to an end that says how it ended; a sub-process has ends of its own. */
final class WayComesToAnEnd implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.models().stream()
        .flatMap(model ->
            model.nodes().stream()
                .filter(node -> !ends(node) && model.outgoing(node.id()).isEmpty()))
        .flatMap(node ->
            node.stops(
                "way-comes-to-an-end",
                "After %s nothing comes, not even an end.".formatted(node.called()),
                "Draw a line from it to what comes next, or to an end that says how it ended."));
  }

  private static boolean ends(Node node) {
    return node.kind().equals("endEvent")
        || node.kind().equals("subProcess")
        || node.attribute("triggeredByEvent").equals("true")
        || node.attribute("isForCompensation").equals("true")
        || !node.children("compensateEventDefinition").isEmpty()
        || node.kind().equals("intermediateThrowEvent")
            && !node.children("linkEventDefinition").isEmpty()
        || Model.scope(node).getLocalName().equals("adHocSubProcess");
  }
}

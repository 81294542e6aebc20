package uk.complexcase.procedure.rules;

import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A process begins for somebody: one that a timer begins would be about no child and nobody's. */
final class NothingBeginsByTheClockAlone implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure
        .nodes()
        .filter(node -> node.kind().equals("startEvent"))
        .filter(node -> Model.scope(node).getLocalName().equals("process"))
        .filter(node -> !node.children("timerEventDefinition").isEmpty())
        .flatMap(node ->
            node.stops(
                "nothing-begins-by-the-clock-alone",
                node.title() + " would begin the process again and again, about nobody.",
                "Let it begin with news of a child, or put a waiting step behind one that does."));
  }
}

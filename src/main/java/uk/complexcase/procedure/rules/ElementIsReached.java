package uk.complexcase.procedure.rules;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** Every element is reached from some start. */
final class ElementIsReached implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.models().stream()
        .flatMap(model -> {
          var reached = reached(model);
          return model.nodes().stream().filter(node -> !reached.contains(node.id()));
        })
        .flatMap(node ->
            node.stops(
                "element-is-reached",
                node.title() + " is never reached: nothing leads to it.",
                "Draw a line to it, or take it away."));
  }

  private static Set<String> reached(Model model) {
    var open = new ArrayDeque<String>();
    model.nodes().stream().filter(ElementIsReached::begins).forEach(node -> open.add(node.id()));
    var seen = new HashSet<String>();
    while (!open.isEmpty()) {
      String id = open.remove();
      if (seen.add(id)) {
        model.outgoing(id).forEach(flow -> open.add(flow.attribute("targetRef")));
      }
    }
    return seen;
  }

  /** What is reached without a line: starts, what hangs on a step, what an event begins. */
  private static boolean begins(Node node) {
    boolean inAdHoc = Model.scope(node).getLocalName().equals("adHocSubProcess");
    return node.kind().equals("startEvent")
        || node.kind().equals("boundaryEvent")
        || node.attribute("triggeredByEvent").equals("true")
        || node.attribute("isForCompensation").equals("true")
        || !node.children("linkEventDefinition").isEmpty()
        || inAdHoc;
  }
}

package uk.complexcase.procedure.gate;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import uk.complexcase.procedure.models.Xml;

/** What makes XML a diagram that the engine can run. */
final class ModelScreen {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final int MOST_ELEMENTS = 400;
  private static final Set<String> NOT_COUNTED = Set.of("documentation", "extensionElements");

  private ModelScreen() {}

  static Optional<String> refusal(Element root, String word) {
    if (!BPMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
      return Optional.of(Refusals.NOT_BPMN);
    }
    var processes = Xml.children(root, "process");
    if (processes.size() != 1) {
      return Optional.of(Refusals.ONE_PROCESS);
    }
    var process = processes.getFirst();
    if (!"true".equals(process.getAttribute("isExecutable"))) {
      return Optional.of(Refusals.EXECUTABLE);
    }
    if (!word.equals(process.getAttribute("id"))) {
      return Optional.of(Refusals.NAMED_AS_FILE);
    }
    return elements(process) > MOST_ELEMENTS ? Optional.of(Refusals.COUNT) : Optional.empty();
  }

  /** Steps, events and gateways, also those within a step; lines are not counted. */
  private static long elements(Element scope) {
    return Xml.children(scope).stream()
        .filter(one -> BPMN.equals(one.getNamespaceURI()) && one.hasAttribute("id"))
        .filter(one -> !one.getLocalName().equals("sequenceFlow"))
        .filter(one -> !NOT_COUNTED.contains(one.getLocalName()))
        .mapToLong(one -> 1 + elements(one))
        .sum();
  }
}

package uk.complexcase.procedure.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ModelSheet;
import uk.complexcase.procedure.StepSheet;

/** Reads a BPMN file as people read it: every element with who, when and what follows. */
final class ModelSheets {

  private final Element definitions;
  private final Map<String, String> messages;
  private final Map<String, ModelElement> elements;

  private ModelSheets(Element definitions) {
    this.definitions = definitions;
    this.messages =
        Xml.children(definitions, "message").stream()
            .collect(Collectors.toMap(m -> m.getAttribute("id"), m -> m.getAttribute("name")));
    this.elements =
        BpmnElements.read(definitions).values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(ModelElement::id, Function.identity()));
  }

  static List<ModelSheet> read(Element definitions, String resource) {
    var sheets = new ModelSheets(definitions);
    return Xml.children(definitions, "process").stream()
        .map(process -> sheets.model(process, resource))
        .toList();
  }

  private ModelSheet model(Element process, String resource) {
    var steps = new ArrayList<StepSheet>();
    collect(process, steps);
    return new ModelSheet(
        process.getAttribute("id"),
        process.getAttribute("name"),
        Xml.textOf(process, "documentation"),
        resource,
        steps,
        Drawings.read(definitions, elements));
  }

  private void collect(Element scope, List<StepSheet> steps) {
    var nodes = new LinkedHashMap<String, Element>();
    Xml.children(scope).stream()
        .filter(child -> elements.containsKey(child.getAttribute("id")))
        .forEach(child -> nodes.put(child.getAttribute("id"), child));
    var flows = Xml.children(scope, "sequenceFlow");
    for (String id : FlowOrder.of(nodes, flows)) {
      var node = nodes.get(id);
      var element = elements.get(id);
      if (node != null && element != null) {
        steps.add(step(node, element, scope.getAttribute("id"), flows));
        collect(node, steps);
      }
    }
  }

  private StepSheet step(Element node, ModelElement element, String scope, List<Element> flows) {
    var decision = extension(node, "calledDecision");
    return new StepSheet(
        element,
        scope,
        extension(node, "assignmentDefinition")
            .map(who -> groups(who.getAttribute("candidateGroups")))
            .orElse(List.of()),
        extension(node, "taskDefinition").map(task -> task.getAttribute("type")).orElse(null),
        decision.map(called -> called.getAttribute("decisionId")).orElse(null),
        decision.map(called -> called.getAttribute("resultVariable")).orElse(null),
        message(node),
        timer(node),
        node.hasAttribute("attachedToRef") ? node.getAttribute("attachedToRef") : null,
        !"false".equals(node.getAttribute("cancelActivity")),
        !Xml.children(node, "terminateEventDefinition").isEmpty(),
        eachOf(node),
        opensClock(node),
        flows.stream()
            .filter(flow -> flow.getAttribute("sourceRef").equals(element.id()))
            .map(flow ->
                new StepSheet.Onward(flow.getAttribute("name"), flow.getAttribute("targetRef")))
            .toList(),
        (int)
            flows.stream()
                .filter(flow -> flow.getAttribute("targetRef").equals(element.id()))
                .count());
  }

  private @Nullable String message(Element node) {
    return Stream.concat(Xml.children(node, "messageEventDefinition").stream(), Stream.of(node))
        .map(event -> messages.get(event.getAttribute("messageRef")))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String timer(Element node) {
    return Xml.children(node, "timerEventDefinition").stream()
        .map(timer -> timer.getTextContent().strip())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String eachOf(Element node) {
    return Xml.children(node, "multiInstanceLoopCharacteristics").stream()
        .flatMap(loop -> Xml.below(loop, "loopCharacteristics").stream())
        .map(loop -> loop.getAttribute("inputCollection").replaceFirst("^=", ""))
        .findFirst()
        .orElse(null);
  }

  private static boolean opensClock(Element node) {
    return Xml.children(node, "extensionElements").stream()
        .flatMap(all -> Xml.below(all, "executionListener").stream())
        .anyMatch(listener -> listener.getAttribute("type").equals("open-task-clock"));
  }

  private static Optional<Element> extension(Element node, String name) {
    return Xml.children(node, "extensionElements").stream()
        .flatMap(all -> Xml.children(all, name).stream())
        .findFirst();
  }

  private static List<String> groups(String text) {
    return text.startsWith("=")
        ? List.of(text)
        : Stream.of(text.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
  }
}

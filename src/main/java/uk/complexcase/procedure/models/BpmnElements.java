package uk.complexcase.procedure.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ModelProcess;

/** The flow nodes of a BPMN file with what the procedure says of them. */
final class BpmnElements {

  private static final Set<String> FLOW_NODES =
      Set.of(
          "startEvent",
          "endEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "boundaryEvent",
          "userTask",
          "serviceTask",
          "sendTask",
          "receiveTask",
          "scriptTask",
          "businessRuleTask",
          "manualTask",
          "task",
          "callActivity",
          "subProcess",
          "adHocSubProcess",
          "transaction",
          "exclusiveGateway",
          "inclusiveGateway",
          "parallelGateway",
          "eventBasedGateway");

  private BpmnElements() {}

  /**
   * Elements by process id, in document order, those of sub-processes after the sub-process itself.
   */
  static Map<String, List<ModelElement>> read(Element definitions) {
    var byProcess = new LinkedHashMap<String, List<ModelElement>>();
    for (Element process : Xml.children(definitions, "process")) {
      var found = new ArrayList<ModelElement>();
      collect(process.getAttribute("id"), process, found);
      byProcess.put(process.getAttribute("id"), List.copyOf(found));
    }
    return byProcess;
  }

  /** The processes themselves, in document order. */
  static List<ModelProcess> processes(Element definitions) {
    return Xml.children(definitions, "process").stream()
        .map(process ->
            new ModelProcess(
                process.getAttribute("id"),
                process.getAttribute("name"),
                Xml.textOf(process, "documentation")))
        .toList();
  }

  private static void collect(String processId, Element scope, List<ModelElement> found) {
    for (Element child : Xml.children(scope)) {
      if (FLOW_NODES.contains(child.getLocalName())) {
        found.add(element(processId, child));
        collect(processId, child, found);
      }
    }
  }

  private static ModelElement element(String processId, Element node) {
    var properties = new LinkedHashMap<String, String>();
    extensions(node, "properties")
        .flatMap(list -> Xml.children(list, "property").stream())
        .forEach(p -> properties.put(p.getAttribute("name"), p.getAttribute("value")));
    return new ModelElement(
        processId,
        node.getAttribute("id"),
        node.getLocalName(),
        node.getAttribute("name"),
        ids(properties.getOrDefault("clauses", "")),
        properties.get("timescale"),
        formId(node),
        Xml.textOf(node, "documentation"));
  }

  private static @Nullable String formId(Element node) {
    return extensions(node, "formDefinition")
        .map(form -> form.getAttribute("formId"))
        .findFirst()
        .orElse(null);
  }

  private static Stream<Element> extensions(Element node, String name) {
    return Xml.children(node, "extensionElements").stream()
        .flatMap(all -> Xml.children(all, name).stream());
  }

  private static List<String> ids(String commaList) {
    return Stream.of(commaList.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
  }
}

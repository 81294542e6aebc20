package uk.complexcase.procedure.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import uk.complexcase.procedure.models.Xml;

/** A diagram: the elements of its processes and the lines between them. */
record Model(String file, String text, Element root, List<Node> nodes, List<Node> flows) {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final Set<String> NODES =
      Set.of(
          "startEvent",
          "endEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "boundaryEvent",
          "userTask",
          "serviceTask",
          "businessRuleTask",
          "sendTask",
          "receiveTask",
          "scriptTask",
          "manualTask",
          "task",
          "callActivity",
          "subProcess",
          "adHocSubProcess",
          "transaction",
          "exclusiveGateway",
          "inclusiveGateway",
          "parallelGateway",
          "eventBasedGateway",
          "complexGateway");

  static Model read(String file, String text) {
    var root = Xml.root(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), file);
    var all =
        Xml.below(root, "*").stream()
            .filter(element -> BPMN.equals(element.getNamespaceURI()))
            .map(element -> new Node(file, element))
            .toList();
    return new Model(
        file,
        text,
        root,
        all.stream().filter(one -> NODES.contains(one.kind())).toList(),
        all.stream().filter(one -> one.kind().equals("sequenceFlow")).toList());
  }

  /** The process it holds, called as its file. */
  String id() {
    return file.substring(0, file.lastIndexOf('.'));
  }

  Stream<Node> below(String name) {
    return Xml.below(root, name).stream().map(element -> new Node(file, element));
  }

  Optional<Node> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  List<Node> outgoing(String id) {
    return flows.stream().filter(flow -> flow.attribute("sourceRef").equals(id)).toList();
  }

  List<Node> incoming(String id) {
    return flows.stream().filter(flow -> flow.attribute("targetRef").equals(id)).toList();
  }

  /** Of a step that waits for news: the name of the message and what it is found by. */
  List<String> news(Node node) {
    return Stream.concat(
            node.children("messageEventDefinition").stream(), Stream.of(node.element()))
        .map(event -> event.getAttribute("messageRef"))
        .filter(ref -> !ref.isEmpty())
        .flatMap(ref -> below("message").filter(message -> message.id().equals(ref)))
        .flatMap(message ->
            Stream.concat(
                Stream.of(message.attribute("name")),
                message.extensions("subscription", "correlationKey").stream()))
        .toList();
  }

  /**
   * What can come after an element, itself included; what comes after the other one does not count.
   */
  Set<String> reachedFrom(String start, String stopAt) {
    var seen = new HashSet<String>();
    var open = new ArrayDeque<String>(Set.of(start));
    while (!open.isEmpty()) {
      String id = open.remove();
      if (seen.add(id) && !id.equals(stopAt)) {
        outgoing(id).forEach(flow -> open.add(flow.attribute("targetRef")));
      }
    }
    return seen;
  }

  /** The process, sub-process or ad-hoc sub-process an element stands in. */
  static Element scope(Node node) {
    return (Element) node.element().getParentNode();
  }

  /** The nearest element around this one that a person can find in the diagram. */
  Node around(Element inner) {
    for (var at = inner; at.getParentNode() instanceof Element parent; at = parent) {
      boolean ours = BPMN.equals(at.getNamespaceURI());
      boolean shown = ours && NODES.contains(at.getLocalName());
      if (shown
          || ours && Set.of("sequenceFlow", "message", "process").contains(at.getLocalName())) {
        return new Node(file, at);
      }
    }
    return new Node(file, root);
  }
}

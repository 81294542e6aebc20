package uk.complexcase.procedure.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** The files of the project as the tests read them. */
final class Diagrams {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final Set<String> GATEWAYS =
      Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway");
  private static final Set<String> OTHER_NODES =
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
          "callActivity",
          "subProcess",
          "adHocSubProcess");

  private Diagrams() {}

  static List<Path> files(String folder, String ending) {
    try (Stream<Path> all = Files.list(Path.of(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  static Element xml(Path file) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (Exception e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  static List<Element> all(Element parent, String name) {
    var nodes = parent.getElementsByTagNameNS("*", name);
    var found = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  static List<Element> children(Element parent, String name) {
    return all(parent, name).stream().filter(e -> e.getParentNode() == parent).toList();
  }

  /** Elements of the extension, of this node itself and not of what stands inside it. */
  static List<Element> extensions(Element node, String name) {
    return children(node, "extensionElements").stream()
        .flatMap(e -> all(e, name).stream())
        .toList();
  }

  static List<Element> flowNodes(Element definitions) {
    return all(definitions, "*").stream()
        .filter(e -> BPMN.equals(e.getNamespaceURI()))
        .filter(e -> GATEWAYS.contains(e.getLocalName()) || OTHER_NODES.contains(e.getLocalName()))
        .toList();
  }

  static List<Element> userTasks() {
    return files("bpmn", ".bpmn").stream()
        .flatMap(file -> all(xml(file), "userTask").stream())
        .filter(e -> BPMN.equals(e.getNamespaceURI()))
        .toList();
  }

  static List<String> property(Element node, String name) {
    return extensions(node, "property").stream()
        .filter(p -> p.getAttribute("name").equals(name))
        .map(p -> p.getAttribute("value"))
        .toList();
  }

  static boolean isJoin(Element node) {
    return GATEWAYS.contains(node.getLocalName()) && children(node, "outgoing").size() < 2;
  }
}

package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.models.Xml;

/** A part of a model or table that has an id: a step, event, gateway, line, message or row. */
record Node(String file, Element element) {

  private static final Set<String> GATEWAYS =
      Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway");

  String id() {
    return element.getAttribute("id");
  }

  String name() {
    return element.getAttribute("name").strip().replaceAll("\\s+", " ");
  }

  /** The element's BPMN name, for example {@code userTask}. */
  String kind() {
    return element.getLocalName();
  }

  String attribute(String name) {
    return element.getAttribute(name);
  }

  /** What a person calls it, to begin a sentence with; a line by what it joins. */
  String title() {
    if (kind().equals("sequenceFlow")) {
      String answer = name().isEmpty() ? "" : "\"%s\" ".formatted(name());
      return "The line %sfrom %s to %s"
          .formatted(answer, other(attribute("sourceRef")), other(attribute("targetRef")));
    }
    return "The %s %s".formatted(word(), called());
  }

  /** Its name in quotation marks, or its id where it has none. */
  String called() {
    return name().isEmpty() ? "without a name (%s)".formatted(id()) : "\"%s\"".formatted(name());
  }

  /** Another part of the same file as people call it. */
  private String other(String id) {
    return Xml.below(element.getOwnerDocument().getDocumentElement(), "*").stream()
        .filter(one -> one.getAttribute("id").equals(id))
        .map(one -> new Node(file, one).called())
        .findFirst()
        .orElse("nothing");
  }

  boolean isGateway() {
    return GATEWAYS.contains(kind());
  }

  boolean isEvent() {
    return kind().endsWith("Event");
  }

  List<Element> children(String name) {
    return Xml.children(element, name);
  }

  /** The engine's extensions of this node itself, not of what stands inside it. */
  List<Element> extensions(String name) {
    return children("extensionElements").stream()
        .flatMap(all -> Xml.below(all, name).stream())
        .toList();
  }

  /** An attribute of each extension of a name. */
  List<String> extensions(String name, String attribute) {
    return extensions(name).stream().map(e -> e.getAttribute(attribute)).toList();
  }

  /** The values of one of our own properties. */
  List<String> property(String name) {
    return extensions("property").stream()
        .filter(p -> p.getAttribute("name").equals(name))
        .map(p -> p.getAttribute("value").strip())
        .toList();
  }

  Stream<Problem> stops(String rule, String sentence, String remedy) {
    return Stream.of(new Problem(file, id(), true, rule, sentence, remedy));
  }

  Stream<Problem> advises(String rule, String sentence, String remedy) {
    return Stream.of(new Problem(file, id(), false, rule, sentence, remedy));
  }

  private String word() {
    return switch (kind()) {
      case "userTask" -> "task";
      case "startEvent" -> "start";
      case "endEvent" -> "end";
      case "sequenceFlow" -> "line";
      case "message" -> "message";
      case "process" -> "process";
      case "callActivity" -> "called process";
      case "subProcess", "adHocSubProcess" -> "sub-process";
      case "rule" -> "row";
      case "decision" -> "table";
      case "serviceTask", "sendTask", "receiveTask", "businessRuleTask", "scriptTask" ->
          "automatic step";
      default -> isGateway() ? "gateway" : isEvent() ? "event" : kind().toLowerCase(Locale.ROOT);
    };
  }
}

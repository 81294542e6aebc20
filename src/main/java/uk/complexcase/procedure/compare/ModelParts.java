package uk.complexcase.procedure.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import uk.complexcase.procedure.models.FlowOrder;
import uk.complexcase.procedure.models.Xml;

/** The elements of a diagram in the order of the flow, and the lines between them. */
final class ModelParts {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final Set<String> SCOPES =
      Set.of("definitions", "process", "subProcess", "adHocSubProcess", "transaction");

  private final Element root;
  private final ModelFacts facts;
  private final Drawing drawing;

  ModelParts(Element root, Names names, Drawing drawing) {
    this.root = root;
    this.facts = new ModelFacts(root, names);
    this.drawing = drawing;
  }

  /** Whether an element is compared by itself: it stands in the process or a part of it. */
  static boolean isPart(Element element) {
    return BPMN.equals(element.getNamespaceURI())
        && element.hasAttribute("id")
        && element.getParentNode() instanceof Element parent
        && SCOPES.contains(parent.getLocalName())
        && BPMN.equals(parent.getNamespaceURI());
  }

  /** All but the lines. */
  List<Part> elements() {
    var found = new ArrayList<Part>();
    collect(root, found);
    return found;
  }

  List<Line> lines() {
    return Xml.below(root, "sequenceFlow").stream()
        .map(flow ->
            new Line(
                part(flow, "The line"),
                flow.getAttribute("sourceRef"),
                flow.getAttribute("targetRef")))
        .toList();
  }

  /** A line with what it joins, by id. */
  record Line(Part part, String from, String to) {}

  /** An element as people call it. */
  String called(String id) {
    return Xml.below(root, "*").stream()
        .filter(one -> one.getAttribute("id").equals(id) && isPart(one))
        .map(Called::of)
        .findFirst()
        .orElse("\"" + id + "\"");
  }

  private void collect(Element scope, List<Part> found) {
    var inside = new LinkedHashMap<String, Element>();
    Xml.children(scope).stream()
        .filter(ModelParts::isPart)
        .filter(one -> !one.getLocalName().equals("sequenceFlow"))
        .forEach(one -> inside.putIfAbsent(one.getAttribute("id"), one));
    FlowOrder.of(inside, Xml.children(scope, "sequenceFlow"))
        .forEach(id -> {
          var element = inside.get(id);
          if (element != null) {
            found.add(part(element, Called.title(element)));
            collect(element, found);
          }
        });
  }

  private Part part(Element element, String title) {
    String id = element.getAttribute("id");
    var all = new LinkedHashMap<>(facts.of(element));
    if (element.getParentNode() instanceof Element scope
        && !scope.getLocalName().equals("definitions")) {
      all.put(
          "@scope",
          new Part.Fact("what it stands in was", scope.getAttribute("id"), Called.of(scope)));
    }
    return new Part(id, title, all, drawing.place(id));
  }
}

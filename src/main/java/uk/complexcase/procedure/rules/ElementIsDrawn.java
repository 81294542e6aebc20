package uk.complexcase.procedure.rules;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.models.Xml;

/** What acts is seen: every element and line has its place in the drawing, and nothing else has. */
final class ElementIsDrawn implements Rule {

  private static final String RULE = "element-is-drawn";

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return Stream.concat(
        procedure.models().stream().flatMap(ElementIsDrawn::ofModel),
        procedure.tables().stream()
            .filter(table -> !drawn(table.root(), "DMNShape", "dmnElementRef").contains(table.id()))
            .flatMap(table ->
                table
                    .decision()
                    .stops(
                        RULE,
                        table.decision().title() + " has no place in the drawing.",
                        "Open it in the editor and save it again.")));
  }

  private static Stream<Problem> ofModel(Model model) {
    var shapes = drawn(model.root(), "BPMNShape", "bpmnElement");
    var edges = drawn(model.root(), "BPMNEdge", "bpmnElement");
    var known =
        Xml.below(model.root(), "*").stream()
            .map(one -> one.getAttribute("id"))
            .collect(Collectors.toSet());
    var hidden =
        Stream.concat(
            model.nodes().stream().filter(node -> !shapes.contains(node.id())),
            model.flows().stream().filter(flow -> !edges.contains(flow.id())));
    var empty =
        Stream.of("BPMNShape", "BPMNEdge")
            .flatMap(kind -> Xml.below(model.root(), kind).stream())
            .map(shape -> new Node(model.file(), shape))
            .filter(shape -> !known.contains(shape.attribute("bpmnElement")));
    return Stream.concat(
        hidden.flatMap(one ->
            one.stops(
                RULE,
                one.title() + " is not drawn: it would act unseen.",
                "Open the diagram in the editor and draw it, or take it away.")),
        empty.flatMap(shape ->
            shape.stops(
                RULE,
                "The drawing shows something that is not in the process (%s)."
                    .formatted(shape.attribute("bpmnElement")),
                "Take it out of the drawing.")));
  }

  private static Set<String> drawn(Element root, String kind, String attribute) {
    return Xml.below(root, kind).stream()
        .map(shape -> shape.getAttribute(attribute))
        .collect(Collectors.toSet());
  }
}

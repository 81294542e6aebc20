package uk.complexcase.procedure.models;

import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ModelSheet.Drawing;
import uk.complexcase.procedure.ModelSheet.Line;
import uk.complexcase.procedure.ModelSheet.Shape;

/** Reads where a model draws its elements. */
final class Drawings {

  private Drawings() {}

  static Drawing read(Element definitions, Map<String, ModelElement> elements) {
    var shapes =
        Xml.below(definitions, "BPMNShape").stream()
            .filter(shape -> elements.containsKey(shape.getAttribute("bpmnElement")))
            .map(shape -> shape(shape, elements))
            .toList();
    var lines =
        Xml.below(definitions, "BPMNEdge").stream()
            .map(edge ->
                new Line(
                    Xml.children(edge, "waypoint").stream()
                        .map(at -> at.getAttribute("x") + "," + at.getAttribute("y"))
                        .collect(Collectors.joining(" "))))
            .toList();
    double left = shapes.stream().mapToDouble(Shape::x).min().orElse(0);
    double top = shapes.stream().mapToDouble(Shape::y).min().orElse(0);
    double right = shapes.stream().mapToDouble(shape -> shape.x() + shape.width()).max().orElse(0);
    double foot = shapes.stream().mapToDouble(shape -> shape.y() + shape.height()).max().orElse(0);
    return new Drawing(left, top, right - left, foot - top, shapes, lines);
  }

  private static Shape shape(Element shape, Map<String, ModelElement> elements) {
    var id = shape.getAttribute("bpmnElement");
    var bounds = Xml.children(shape, "Bounds").getFirst();
    return new Shape(
        id,
        java.util.Objects.requireNonNull(elements.get(id)).type(),
        number(bounds, "x"),
        number(bounds, "y"),
        number(bounds, "width"),
        number(bounds, "height"));
  }

  private static double number(Element bounds, String attribute) {
    return Double.parseDouble(bounds.getAttribute(attribute));
  }
}

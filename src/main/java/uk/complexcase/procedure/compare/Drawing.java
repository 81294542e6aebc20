package uk.complexcase.procedure.compare;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import uk.complexcase.procedure.models.Xml;

/**
 * Where the elements of a diagram are drawn, by whole points. Editors write labels, markers and
 * fractions in ways of their own; that moves nothing.
 */
final class Drawing {

  private final Map<String, List<Corner>> corners;

  private Drawing(Map<String, List<Corner>> corners) {
    this.corners = corners;
  }

  /** A corner of a shape with its size, or a bend of a line. */
  private record Corner(long x, long y, String size) {

    Corner by(long dx, long dy) {
      return new Corner(x + dx, y + dy, size);
    }
  }

  static Drawing of(Element root) {
    return new Drawing(
        Xml.below(root, "*").stream()
            .filter(
                one -> one.hasAttribute("bpmnElement") && !one.getLocalName().equals("BPMNPlane"))
            .collect(
                toMap(
                    one -> one.getAttribute("bpmnElement"),
                    Drawing::corners,
                    (first, second) -> first)));
  }

  /** Where an element is drawn, to be compared; empty where it is not. */
  String place(String id) {
    return String.valueOf(corners.getOrDefault(id, List.of()));
  }

  /**
   * This drawing put over another by the move most of it made: a diagram moved whole is the same.
   */
  Drawing over(Drawing before) {
    return corners.entrySet().stream()
        .flatMap(one -> moves(before.corners.getOrDefault(one.getKey(), List.of()), one.getValue()))
        .collect(groupingBy(Function.identity(), counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> movedBy(most.getKey()))
        .orElse(this);
  }

  /** What brings an element back to where it was, by its first corner. */
  private static Stream<Corner> moves(List<Corner> was, List<Corner> is) {
    return was.isEmpty() || is.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Corner(was.getFirst().x - is.getFirst().x, was.getFirst().y - is.getFirst().y, ""));
  }

  private Drawing movedBy(Corner by) {
    return new Drawing(
        corners.entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    one -> one.getValue().stream().map(each -> each.by(by.x, by.y)).toList())));
  }

  private static List<Corner> corners(Element drawn) {
    return Xml.children(drawn).stream()
        .filter(one -> !one.getLocalName().equals("BPMNLabel"))
        .map(one ->
            new Corner(
                whole(one.getAttribute("x")),
                whole(one.getAttribute("y")),
                whole(one.getAttribute("width")) + "x" + whole(one.getAttribute("height"))))
        .toList();
  }

  private static long whole(String number) {
    try {
      return Math.round(Double.parseDouble(number));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}

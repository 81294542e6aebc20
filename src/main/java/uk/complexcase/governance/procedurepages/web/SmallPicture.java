package uk.complexcase.governance.procedurepages.web;

import java.util.Locale;
import uk.complexcase.procedure.ModelSheet.Drawing;
import uk.complexcase.procedure.ModelSheet.Shape;

/** Draws a model as a small picture without words, from where its elements stand in the diagram. */
final class SmallPicture {

  private static final double MARGIN = 12;

  private SmallPicture() {}

  static String of(Drawing drawing) {
    var svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s %s %s %s\">"
            .formatted(
                number(drawing.left() - MARGIN),
                number(drawing.top() - MARGIN),
                number(drawing.width() + 2 * MARGIN),
                number(drawing.height() + 2 * MARGIN)));
    svg.append("<g fill=\"none\" stroke=\"#505a5f\" stroke-width=\"3\">");
    drawing
        .lines()
        .forEach(line -> svg.append("<polyline points=\"").append(line.points()).append("\"/>"));
    svg.append("</g><g stroke=\"#0b0c0c\" stroke-width=\"3\">");
    drawing.shapes().forEach(shape -> svg.append(drawn(shape)));
    return svg.append("</g></svg>").toString();
  }

  private static String drawn(Shape shape) {
    if (shape.type().endsWith("Gateway")) {
      return "<polygon fill=\"#fff7bf\" points=\"%s,%s %s,%s %s,%s %s,%s\"/>"
          .formatted(
              number(shape.x() + shape.width() / 2),
              number(shape.y()),
              number(shape.x() + shape.width()),
              number(shape.y() + shape.height() / 2),
              number(shape.x() + shape.width() / 2),
              number(shape.y() + shape.height()),
              number(shape.x()),
              number(shape.y() + shape.height() / 2));
    }
    if (shape.type().endsWith("Event")) {
      return "<circle fill=\"#fff\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
          .formatted(
              number(shape.x() + shape.width() / 2),
              number(shape.y() + shape.height() / 2),
              number(shape.width() / 2));
    }
    return "<rect fill=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\"/>"
        .formatted(
            fill(shape.type()),
            number(shape.x()),
            number(shape.y()),
            number(shape.width()),
            number(shape.height()));
  }

  private static String fill(String type) {
    return switch (type) {
      case "userTask" -> "#8eb8dc";
      case "subProcess" -> "none";
      default -> "#dcdcdc";
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}

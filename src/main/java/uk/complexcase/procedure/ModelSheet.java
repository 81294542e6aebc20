package uk.complexcase.procedure;

import java.util.List;
import java.util.Optional;

/**
 * One model as a person reads it.
 *
 * @param purpose what it does, in the words of the model itself
 * @param resource the file it is deployed from
 * @param steps its elements in the order of the flow, those of a sub-process after it
 */
public record ModelSheet(
    String id,
    String name,
    String purpose,
    String resource,
    List<StepSheet> steps,
    Drawing drawing) {

  public ModelSheet {
    steps = List.copyOf(steps);
  }

  public Optional<StepSheet> step(String elementId) {
    return steps.stream().filter(step -> step.id().equals(elementId)).findFirst();
  }

  /**
   * The shapes and lines of the diagram, in its own units.
   *
   * @param width from the left edge of the leftmost shape to the right edge of the last
   */
  public record Drawing(
      double left, double top, double width, double height, List<Shape> shapes, List<Line> lines) {

    public Drawing {
      shapes = List.copyOf(shapes);
      lines = List.copyOf(lines);
    }
  }

  /** Where an element is drawn. */
  public record Shape(
      String element, String type, double x, double y, double width, double height) {}

  /** A flow, as the points of its line: {@code "x,y x,y"}. */
  public record Line(String points) {}
}

package uk.complexcase.procedure.rules;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.models.Xml;

/**
 * An id is a word people can read, since the audit and every clock name the step by it. Of lines
 * and of the drawing itself nobody hears: there it is advice.
 */
final class IdIsAWord implements Rule {

  private static final Pattern GENERATED =
      Pattern.compile(
          "(?i)(activity|gateway|event|startevent|flow|process|definitions|decision|decisiontable|decisionrule|inputclause"
              + "|outputclause|unarytests|literalexpression|rule|input|output|field|row|form|bpmndiagram|dmndiagram|dmnshape)"
              + "_[0-9a-z]{5,}");

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    var steps = procedure.nodes().filter(IdIsAWord::generated).flatMap(IdIsAWord::ofStep);
    var models =
        procedure.models().stream()
            .flatMap(model ->
                Xml.below(model.root(), "*").stream()
                    .map(element -> new Node(model.file(), element))
                    .filter(IdIsAWord::generated)
                    .filter(one -> !model.nodes().contains(one))
                    .flatMap(IdIsAWord::advice));
    var tables =
        procedure.tables().stream()
            .flatMap(table ->
                all(table.root())
                    .map(element -> new Node(table.file(), element))
                    .filter(IdIsAWord::generated)
                    .flatMap(IdIsAWord::advice));
    return Stream.of(steps, models, tables).flatMap(all -> all);
  }

  private static Stream<Element> all(Element root) {
    return Stream.concat(Stream.of(root), Xml.below(root, "*").stream());
  }

  private static boolean generated(Node node) {
    return GENERATED.matcher(node.id()).matches();
  }

  private static Stream<Problem> ofStep(Node step) {
    String word = word(step.name());
    return step.stops(
        "id-is-a-word",
        "%s has an id made by a machine (%s), and the audit names it by that."
            .formatted(step.title(), step.id()),
        "Write a word as its id in the properties panel, under General%s."
            .formatted(word.isEmpty() ? "" : ", for example " + word));
  }

  private static Stream<Problem> advice(Node part) {
    return part.advises(
        "id-is-a-word",
        "%s has an id made by a machine (%s).".formatted(part.title(), part.id()),
        "A word is easier to find again.");
  }

  private static String word(String name) {
    return Stream.of(name.split("[^A-Za-z0-9]+"))
        .filter(part -> !part.isEmpty())
        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
        .collect(Collectors.joining());
  }
}

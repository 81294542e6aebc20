package uk.complexcase.procedure.rules;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import uk.complexcase.procedure.models.Xml;

/**
 * An expression of a diagram, without the equals sign before it.
 *
 * @param at the element a person finds it at
 */
record Expressions(Node at, String text) {

  /** Words for people may begin with an equals sign. */
  private static final Set<String> WORDS = Set.of("documentation", "text");

  /** All of a diagram: attributes and texts that begin with an equals sign. */
  static Stream<Expressions> of(Model model) {
    return Xml.below(model.root(), "*").stream()
        .flatMap(element ->
            texts(element)
                .map(String::strip)
                .filter(text -> text.startsWith("="))
                .map(text -> new Expressions(model.around(element), text.substring(1).strip())));
  }

  /** Of all diagrams. */
  static Stream<Expressions> of(Procedure procedure) {
    return procedure.models().stream().flatMap(Expressions::of);
  }

  private static Stream<String> texts(Element element) {
    boolean told = !WORDS.contains(element.getLocalName()) && Xml.children(element).isEmpty();
    var attributes = element.getAttributes();
    boolean named = !element.getLocalName().equals("message");
    return Stream.concat(
        told ? Stream.of(element.getTextContent()) : Stream.empty(),
        IntStream.range(0, attributes.getLength())
            .mapToObj(attributes::item)
            .filter(one -> !(named && one.getNodeName().equals("name")))
            .map(one -> one.getNodeValue()));
  }
}

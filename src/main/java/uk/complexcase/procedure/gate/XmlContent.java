package uk.complexcase.procedure.gate;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import uk.complexcase.procedure.models.Xml;

/** Looks at every word of a diagram or table: nothing in it may be carried out by anybody. */
final class XmlContent {

  private static final Set<String> LANGUAGES =
      Set.of("expressionLanguage", "typeLanguage", "language");
  private static final Set<String> FOR_PEOPLE = Set.of("name", "label", "value");
  private static final Set<String> PROSE =
      Set.of("documentation", "description", "question", "allowedAnswers");
  private static final Set<String> SCRIPTS =
      Set.of("script", "scriptTask", "functionDefinition", "scriptFormat");

  private XmlContent() {}

  static Optional<String> refusal(Element root) {
    return Xml.below(root, "*").stream()
        .flatMap(element -> refusals(element).stream())
        .findFirst()
        .or(() -> attributes(root).flatMap(one -> inAttribute(one).stream()).findFirst());
  }

  private static Optional<String> refusals(Element element) {
    if (SCRIPTS.contains(element.getLocalName())) {
      return Optional.of(Refusals.SCRIPT);
    }
    if (element.getLocalName().equals("import")) {
      return Optional.of(Refusals.OUTSIDE);
    }
    return attributes(element)
        .flatMap(one -> inAttribute(one).stream())
        .findFirst()
        .or(() -> inText(element));
  }

  private static Optional<String> inAttribute(Attr one) {
    String value = one.getValue();
    if (LANGUAGES.contains(one.getLocalName()) && !feel(value)) {
      return Optional.of(Refusals.LANGUAGE);
    }
    if (Wording.acts(value)) {
      return Optional.of(Refusals.ACTS);
    }
    boolean prose = FOR_PEOPLE.contains(one.getLocalName()) && !value.startsWith("=");
    return prose && Wording.marksUp(value) ? Optional.of(Refusals.MARKUP) : Optional.empty();
  }

  private static Optional<String> inText(Element element) {
    boolean prose = PROSE.contains(element.getLocalName()) || inRemark(element);
    if (!prose && !Xml.children(element).isEmpty()) {
      return Optional.empty();
    }
    String text = element.getTextContent();
    if (Wording.acts(text)) {
      return Optional.of(Refusals.ACTS);
    }
    return prose && Wording.marksUp(text) ? Optional.of(Refusals.MARKUP) : Optional.empty();
  }

  private static boolean inRemark(Element element) {
    Node parent = element.getParentNode();
    return parent != null && "textAnnotation".equals(parent.getLocalName());
  }

  private static boolean feel(String language) {
    return language.equalsIgnoreCase("feel")
        || language.matches("https?://www\\.omg\\.org/spec/DMN/\\d{8}/FEEL/?");
  }

  private static Stream<Attr> attributes(Element element) {
    var all = element.getAttributes();
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Attr) all.item(i));
  }
}

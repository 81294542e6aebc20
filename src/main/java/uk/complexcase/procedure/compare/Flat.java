package uk.complexcase.procedure.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import uk.complexcase.procedure.models.Xml;

/** Lays an element out as paths and values, so that nothing of it can change unseen. */
final class Flat {

  /** The value of an element that says what it says by being there: an end that ends all else. */
  static final String THERE = "yes";

  /** These say nothing while they hold nothing. */
  private static final Set<String> HOLDERS =
      Set.of(
          "documentation",
          "extensionElements",
          "executionListeners",
          "ioMapping",
          "properties",
          "taskHeaders",
          "taskListeners",
          "text",
          "description");

  /** What tells children of one name apart. */
  private static final Set<String> KEYS = Set.of("name", "eventType", "target", "key");

  private final Predicate<Element> within;
  private final Map<String, String> found = new LinkedHashMap<>();

  private Flat(Predicate<Element> within) {
    this.within = within;
  }

  /**
   * Path to value of an element and what stands in it; ids are no content.
   *
   * @param within which children belong to it
   */
  static Map<String, String> of(Element element, Predicate<Element> within) {
    var flat = new Flat(within);
    flat.add("", element);
    return flat.found;
  }

  private void add(String path, Element element) {
    var attributes = element.getAttributes();
    IntStream.range(0, attributes.getLength())
        .mapToObj(i -> (Attr) attributes.item(i))
        .filter(one -> !one.getName().equals("id") && !one.getName().startsWith("xmlns"))
        .forEach(one -> put(path + "@" + one.getLocalName(), one.getValue()));
    var children = Xml.children(element).stream().filter(within).toList();
    if (Xml.children(element).isEmpty()) {
      put(path, element.getTextContent());
      if (!path.isEmpty() && !taken(path) && !HOLDERS.contains(element.getLocalName())) {
        found.put(path, THERE);
      }
    }
    children.forEach(child -> add(free(path + "/" + step(child)), child));
  }

  private void put(String path, String value) {
    String plain = value.strip().replaceAll("\\s+", " ");
    if (!plain.isEmpty()) {
      found.put(path, plain);
    }
  }

  /** A second child of the same name gets a number. */
  private String free(String path) {
    String free = path;
    for (int i = 2; taken(free); i++) {
      free = path + "#" + i;
    }
    return free;
  }

  private boolean taken(String path) {
    return found.keySet().stream()
        .anyMatch(
            key -> key.equals(path) || key.startsWith(path + "@") || key.startsWith(path + "/"));
  }

  private static String step(Element child) {
    return KEYS.stream()
        .sorted()
        .map(child::getAttribute)
        .filter(key -> !key.isEmpty())
        .findFirst()
        .map(key -> child.getLocalName() + "[" + key + "]")
        .orElse(child.getLocalName());
  }
}

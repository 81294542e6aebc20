package uk.complexcase.cases.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Leaves of a body only what a paper is made of. The templates bring nothing else; should one, or
 * text that got through unescaped, then it is not printed and nothing is fetched for it.
 */
final class PaperCleaning {

  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "article",
          "br",
          "caption",
          "col",
          "colgroup",
          "dd",
          "div",
          "dl",
          "dt",
          "em",
          "footer",
          "h2",
          "h3",
          "h4",
          "h5",
          "header",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "section",
          "span",
          "strong",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "time",
          "tr",
          "ul");

  private static final Set<String> ATTRIBUTES =
      Set.of("class", "colspan", "href", "id", "lang", "rowspan", "scope", "title");

  private PaperCleaning() {}

  static void clean(Element element) {
    for (Node child : children(element)) {
      boolean kept =
          switch (child.getNodeType()) {
            case Node.TEXT_NODE -> true;
            case Node.ELEMENT_NODE -> ELEMENTS.contains(child.getNodeName());
            default -> false;
          };
      if (!kept) {
        element.removeChild(child);
      } else if (child instanceof Element inner) {
        attributes(inner);
        clean(inner);
      }
    }
  }

  private static void attributes(Element element) {
    var all = element.getAttributes();
    var dropped = new ArrayList<Attr>();
    for (int i = 0; i < all.getLength(); i++) {
      var attribute = (Attr) all.item(i);
      if (!ATTRIBUTES.contains(attribute.getName())
          || (attribute.getName().equals("href") && !mayLeadTo(attribute.getValue()))) {
        dropped.add(attribute);
      }
    }
    dropped.forEach(element::removeAttributeNode);
  }

  private static boolean mayLeadTo(String address) {
    return address.startsWith("#") || address.toLowerCase(Locale.ROOT).startsWith("https://");
  }

  private static List<Node> children(Element element) {
    var children = new ArrayList<Node>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }
}

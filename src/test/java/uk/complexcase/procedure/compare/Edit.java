package uk.complexcase.procedure.compare;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import uk.complexcase.procedure.ProcedureComparison.Kind;
import uk.complexcase.procedure.models.Xml;

/** One small edit of an XML file, of those an editor makes. */
record Edit(String text, String element, Set<Kind> kinds) {

  /** What can be done to a part of a diagram or table. */
  enum Act {
    RENAME,
    DESCRIBE,
    CHANGE,
    REMOVE,
    MOVE
  }

  /** Does it to the part with the number, counted around. */
  static Edit of(String text, Act act, int number, int detail) {
    var root = Xml.root(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "edited");
    var parts = parts(root);
    var part = parts.get(number % parts.size());
    String id = part.getAttribute("id");
    switch (act) {
      case RENAME -> part.setAttribute("name", part.getAttribute("name") + " again");
      case DESCRIBE -> {
        var said = part.getOwnerDocument().createElementNS(part.getNamespaceURI(), "documentation");
        said.setTextContent("Another word.");
        part.insertBefore(said, part.getFirstChild());
      }
      case CHANGE -> {
        var values = values(part);
        var value = values.get(detail % values.size());
        value.setValue(value.getValue() + "x");
      }
      case REMOVE -> part.getParentNode().removeChild(part);
      case MOVE -> {
        for (Element shape : Xml.below(root, "*")) {
          if (shape.getAttribute("bpmnElement").equals(id) && drawn(part)) {
            var point = Xml.children(shape).getFirst();
            point.setAttribute("x", point.getAttribute("x") + "1");
          }
        }
      }
    }
    return new Edit(written(root), id, kinds(act, part));
  }

  private static Set<Kind> kinds(Act act, Element part) {
    return switch (act) {
      case REMOVE -> Set.of(Kind.REMOVED);
      case MOVE -> drawn(part) ? Set.of(Kind.MOVED) : Set.of();
      default -> Set.of(Kind.CHANGED);
    };
  }

  private static boolean drawn(Element part) {
    return !Set.of("process", "message").contains(part.getLocalName());
  }

  private static List<Element> parts(Element root) {
    return Xml.below(root, "*").stream().filter(ModelParts::isPart).toList();
  }

  private static List<Attr> values(Element part) {
    var found = new ArrayList<Attr>();
    var all = new ArrayList<Element>(List.of(part));
    Xml.children(part, "extensionElements").forEach(one -> all.addAll(Xml.below(one, "*")));
    for (Element one : all) {
      for (int i = 0; i < one.getAttributes().getLength(); i++) {
        var attribute = (Attr) one.getAttributes().item(i);
        if (!attribute.getName().equals("id")) {
          found.add(attribute);
        }
      }
    }
    if (found.isEmpty()) {
      part.setAttribute("name", "");
      found.add(part.getAttributeNode("name"));
    }
    return found;
  }

  private static String written(Element root) {
    try {
      var out = new StringWriter();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(root), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}

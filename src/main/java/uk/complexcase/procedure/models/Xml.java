package uk.complexcase.procedure.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads XML without ever fetching anything from outside. */
public final class Xml {

  private Xml() {}

  /** The outermost element of a text. */
  static Element root(String text, String name) {
    return root(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
  }

  /**
   * The outermost element.
   *
   * @throws IllegalStateException when the content is no XML, or declares a document type
   */
  public static Element root(InputStream content, String name) {
    var factory = DocumentBuilderFactory.newInstance();
    try {
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return factory.newDocumentBuilder().parse(content).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("The model " + name + " cannot be read", e);
    }
  }

  /** Child elements of this local name, in document order. */
  public static List<Element> children(Element parent, String localName) {
    return children(parent).stream().filter(e -> localName.equals(e.getLocalName())).toList();
  }

  /** Child elements, in document order. */
  public static List<Element> children(Element parent) {
    var found = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  /** Elements of this local name anywhere below, in document order. */
  public static List<Element> below(Element parent, String localName) {
    var nodes = parent.getElementsByTagNameNS("*", localName);
    var found = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  /** The text of the first child of this name, stripped; empty when there is none. */
  public static String textOf(Element parent, String localName) {
    return children(parent, localName).stream()
        .map(e -> e.getTextContent().strip())
        .findFirst()
        .orElse("");
  }
}

package uk.complexcase.procedure.gate;

import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML as a stream, before any tree is built, and stops at the first thing it may not hold.
 */
final class XmlScreen {

  private static final int DEEPEST = 40;
  private static final int MOST_PARTS = 20_000;
  private static final Pattern TYPE = Pattern.compile("<!\\s*(DOCTYPE|ENTITY|ELEMENT|ATTLIST)");

  private static final Set<String> NAMESPACES =
      Set.of(
          "http://www.omg.org/spec/BPMN/20100524/MODEL",
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DC",
          "http://www.omg.org/spec/DD/20100524/DI",
          "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
          "http://bpmn.io/schema/bpmn/biocolor/1.0",
          "http://bpmn.io/schema/dmn/biodi/2.0",
          "http://camunda.org/schema/zeebe/1.0",
          "http://camunda.org/schema/modeler/1.0",
          "https://www.omg.org/spec/DMN/20191111/MODEL/",
          "https://www.omg.org/spec/DMN/20191111/DMNDI/",
          "http://www.omg.org/spec/DMN/20180521/DC/",
          "http://www.omg.org/spec/DMN/20180521/DI/",
          "http://www.w3.org/2001/XMLSchema-instance");

  private static final XMLInputFactory READERS = readers();

  private XmlScreen() {}

  /** Why the text is refused; empty when a tree may be made of it. */
  static Optional<String> refusal(String text) {
    if (TYPE.matcher(text).find()) {
      return Optional.of(Refusals.DOCTYPE);
    }
    try {
      return walk(READERS.createXMLStreamReader(new StringReader(text)));
    } catch (XMLStreamException e) {
      return Optional.of(Refusals.NOT_XML);
    }
  }

  private static Optional<String> walk(XMLStreamReader reader) throws XMLStreamException {
    String encoding = reader.getCharacterEncodingScheme();
    if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
      return Optional.of(Refusals.ENCODING);
    }
    int depth = 0;
    int parts = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            return Optional.of(Refusals.DEPTH);
          }
          if (++parts > MOST_PARTS) {
            return Optional.of(Refusals.COUNT);
          }
          if (!known(reader)) {
            return Optional.of(Refusals.STRANGE_PARTS);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
          return Optional.of(Refusals.OUTSIDE);
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
          return Optional.of(Refusals.DOCTYPE);
        }
        default -> {
          // text and remarks: looked at in the tree
        }
      }
    }
    return Optional.empty();
  }

  private static boolean known(XMLStreamReader reader) {
    if (!NAMESPACES.contains(reader.getNamespaceURI())) {
      return false;
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      boolean own = namespace == null || namespace.isEmpty();
      if (!own && !NAMESPACES.contains(namespace) && !isXml(namespace)) {
        return false;
      }
      if (reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT).startsWith("on")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isXml(String namespace) {
    return namespace.equals("http://www.w3.org/XML/1998/namespace");
  }

  private static XMLInputFactory readers() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("Nothing is fetched");
    });
    return factory;
  }
}

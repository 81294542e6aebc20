package uk.complexcase.cases.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Puts a paper's body under its header and marking, as the document the press prints. */
final class PaperDocument {

  private static final String STYLE = resource("/papers/paper.css");

  private PaperDocument() {}

  static Document of(Paper paper, boolean fictional) {
    Document document = builder().newDocument();
    Element html = append(document, document, "html", "");
    html.setAttribute("lang", "en-GB");
    Element head = append(document, html, "head", "");
    append(document, head, "title", paper.title());
    append(document, head, "style", STYLE);
    meta(document, head, "description", paper.title() + ". " + paper.standing());
    meta(document, head, "subject", paper.standing());
    Element body = append(document, html, "body", "");
    append(document, body, "div", marking(paper, fictional)).setAttribute("class", "marking");
    append(document, body, "div", paper.title()).setAttribute("class", "running-title");
    append(document, body, "h1", paper.title());
    append(document, body, "p", paper.standing()).setAttribute("class", "standing");
    Element main = append(document, body, "div", "");
    main.appendChild(document.importNode(body(paper.body()).getDocumentElement(), true));
    PaperCleaning.clean(main);
    return document;
  }

  private static String marking(Paper paper, boolean fictional) {
    return fictional ? paper.marking() + " \u00b7 Fictional data only" : paper.marking();
  }

  private static Document body(String html) {
    try {
      var text = "<div>" + printable(html) + "</div>";
      return builder().parse(new InputSource(new StringReader(text)));
    } catch (SAXException e) {
      throw new IllegalArgumentException("The body of a paper is not well formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the characters that no XML document and no paper may have. */
  static String printable(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(point ->
            point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static void meta(Document document, Element head, String name, String content) {
    Element meta = append(document, head, "meta", "");
    meta.setAttribute("name", name);
    meta.setAttribute("content", printable(content));
  }

  private static Element append(
      Document document, org.w3c.dom.Node parent, String name, String text) {
    Element element = document.createElement(name);
    if (!text.isEmpty()) {
      element.appendChild(document.createTextNode(printable(text)));
    }
    parent.appendChild(element);
    return element;
  }

  /** A builder that knows no document types and so fetches and expands nothing. */
  private static DocumentBuilder builder() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every Java has an XML parser", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(PaperDocument.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

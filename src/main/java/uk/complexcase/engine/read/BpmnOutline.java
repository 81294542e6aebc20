package uk.complexcase.engine.read;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the read side needs of a BPMN file: the name of the process, the names of its elements and
 * the form of its start event.
 */
record BpmnOutline(
    @Nullable String processName, Map<String, String> elementNames, @Nullable String startFormId) {

  private static final XMLInputFactory XML = xml();

  static BpmnOutline of(byte[] bpmn, String processId) {
    String processName = null;
    String startForm = null;
    Map<String, String> names = new HashMap<>();
    boolean inProcess = false;
    boolean inStartEvent = false;
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(bpmn));
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String tag = reader.getLocalName();
          String id = reader.getAttributeValue(null, "id");
          String name = reader.getAttributeValue(null, "name");
          if ("process".equals(tag)) {
            inProcess = processId.equals(id);
            processName = inProcess ? name : processName;
          } else if (inProcess && id != null && name != null && !name.isBlank()) {
            names.put(id, name);
          }
          inStartEvent = inStartEvent || "startEvent".equals(tag);
          if (inProcess && inStartEvent && "formDefinition".equals(tag)) {
            startForm = reader.getAttributeValue(null, "formId");
          }
        } else if (event == XMLStreamConstants.END_ELEMENT
            && "startEvent".equals(reader.getLocalName())) {
          inStartEvent = false;
        }
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The engine accepted a BPMN file that is no XML", e);
    }
    return new BpmnOutline(processName, names, startForm);
  }

  String nameOf(String elementId) {
    return elementNames.getOrDefault(elementId, elementId);
  }

  private static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}

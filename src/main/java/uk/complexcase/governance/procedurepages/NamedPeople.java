package uk.complexcase.governance.procedurepages;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.ProcedureModels;

/** Whom the models name for a task beside the roles it is offered to, as they write it. */
@Component
class NamedPeople {

  private final ProcedureModels models;

  NamedPeople(ProcedureModels models) {
    this.models = models;
  }

  /** Id of a task to the expression that names its person; a task that names nobody is left out. */
  Map<String, String> of(String process) {
    var named = new HashMap<String, String>();
    models.diagram(process).ifPresent(diagram -> read(diagram, named));
    return named;
  }

  private static void read(String diagram, Map<String, String> named) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      read(factory.createXMLStreamReader(new StringReader(diagram)), named);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A model in force cannot be read", e);
    }
  }

  private static void read(XMLStreamReader reader, Map<String, String> named)
      throws XMLStreamException {
    var task = "";
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        var id = reader.getAttributeValue(null, "id");
        // the engine's own mark inside a task has the same name, and no id
        if (reader.getLocalName().equals("userTask") && id != null) {
          task = id;
        }
        var person = reader.getAttributeValue(null, "assignee");
        if (reader.getLocalName().equals("assignmentDefinition") && person != null) {
          named.put(task, person);
        }
      }
    }
  }
}

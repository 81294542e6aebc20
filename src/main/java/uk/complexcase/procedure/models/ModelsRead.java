package uk.complexcase.procedure.models;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ModelProcess;

/** What one set of files says of its elements, tables and forms. */
final class ModelsRead {

  private final Map<String, List<ModelElement>> elements = new LinkedHashMap<>();
  private final Map<String, ModelProcess> processes = new LinkedHashMap<>();
  private final Map<String, String> diagrams = new LinkedHashMap<>();
  private final Map<String, String> forms = new LinkedHashMap<>();
  private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

  ModelsRead(Map<String, String> files) {
    files.forEach(this::add);
  }

  List<ModelProcess> processes() {
    return processes.values().stream().sorted(Comparator.comparing(ModelProcess::name)).toList();
  }

  Optional<ModelElement> element(String processId, String elementId) {
    return elements(processId).stream().filter(e -> e.id().equals(elementId)).findFirst();
  }

  List<ModelElement> elements(String processId) {
    return elements.getOrDefault(processId, List.of());
  }

  Optional<String> formSchema(String formId) {
    return Optional.ofNullable(forms.get(formId));
  }

  Optional<String> diagram(String processId) {
    return Optional.ofNullable(diagrams.get(processId));
  }

  List<Map<String, String>> tableRows(String decisionId) {
    return tables.getOrDefault(decisionId, List.of());
  }

  private void add(String name, String text) {
    if (name.endsWith(".bpmn")) {
      addDiagram(name, text);
    } else if (name.endsWith(".dmn")) {
      tables.putAll(DecisionRows.read(Xml.root(text, name)));
    } else if (name.endsWith(".form")) {
      forms.put(name.substring(0, name.length() - ".form".length()), text);
    }
  }

  private void addDiagram(String name, String xml) {
    var root = Xml.root(xml, name);
    var read = BpmnElements.read(root);
    BpmnElements.processes(root).forEach(one -> processes.put(one.id(), one));
    elements.putAll(read);
    read.keySet().forEach(processId -> diagrams.put(processId, xml));
  }
}

package uk.complexcase.procedure.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.Clause;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ModelProcess;
import uk.complexcase.procedure.ProcedureModels;

/** The models delivered with the product, read once; the same files are deployed. */
@Component
class DeliveredModels implements ProcedureModels {

  private final Map<String, List<ModelElement>> elements = new LinkedHashMap<>();
  private final Map<String, ModelProcess> processes = new LinkedHashMap<>();
  private final Map<String, String> diagrams = new LinkedHashMap<>();
  private final Map<String, String> forms = new LinkedHashMap<>();
  private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
  private final Map<String, Clause> clauses = ClauseCatalogue.read();

  DeliveredModels(ResourcePatternResolver resources) {
    each(resources, "classpath*:bpmn/*.bpmn", this::addDiagram);
    each(resources, "classpath*:bpmn/*.dmn", this::addTables);
    each(resources, "classpath*:forms/*.form", this::addForm);
  }

  @Override
  public List<ModelProcess> processes() {
    return processes.values().stream().sorted(Comparator.comparing(ModelProcess::name)).toList();
  }

  @Override
  public Optional<ModelElement> element(String processId, String elementId) {
    return elements(processId).stream().filter(e -> e.id().equals(elementId)).findFirst();
  }

  @Override
  public List<ModelElement> elements(String processId) {
    return elements.getOrDefault(processId, List.of());
  }

  @Override
  public Optional<String> formSchema(String formId) {
    return Optional.ofNullable(forms.get(formId));
  }

  @Override
  public Optional<String> diagram(String processId) {
    return Optional.ofNullable(diagrams.get(processId));
  }

  @Override
  public Optional<Clause> clause(String id) {
    return Optional.ofNullable(clauses.get(id));
  }

  @Override
  public List<Map<String, String>> tableRows(String decisionId) {
    return tables.getOrDefault(decisionId, List.of());
  }

  private void addDiagram(String name, String xml) {
    var root = Xml.root(bytes(xml), name);
    var read = BpmnElements.read(root);
    BpmnElements.processes(root).forEach(one -> processes.put(one.id(), one));
    elements.putAll(read);
    read.keySet().forEach(processId -> diagrams.put(processId, xml));
  }

  private void addTables(String name, String xml) {
    tables.putAll(DecisionRows.read(Xml.root(bytes(xml), name)));
  }

  private void addForm(String name, String schema) {
    forms.put(name.substring(0, name.length() - ".form".length()), schema);
  }

  private static ByteArrayInputStream bytes(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static void each(
      ResourcePatternResolver resources, String pattern, BiConsumer<String, String> reader) {
    try {
      for (Resource resource : resources.getResources(pattern)) {
        String name = resource.getFilename();
        if (name != null) {
          reader.accept(name, resource.getContentAsString(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The delivered models cannot be read", e);
    }
  }
}

package uk.complexcase.procedure.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import uk.complexcase.procedure.Clause;
import uk.complexcase.procedure.DecisionSheet;
import uk.complexcase.procedure.FormSheet;
import uk.complexcase.procedure.ModelSheet;
import uk.complexcase.procedure.ProcedureLibrary;

/** The delivered files as people read them, read once; the same files are deployed. */
@Component
class DeliveredLibrary implements ProcedureLibrary {

  private final List<ModelSheet> models = new ArrayList<>();
  private final List<DecisionSheet> decisions = new ArrayList<>();
  private final List<FormSheet> forms = new ArrayList<>();
  private final List<Clause> clauses = List.copyOf(ClauseCatalogue.read().values());
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Map<String, String> digests = new TreeMap<>();

  DeliveredLibrary(ResourcePatternResolver resources) {
    each(resources, "classpath*:bpmn/*.bpmn", true, this::addModel);
    each(resources, "classpath*:bpmn/*.dmn", true, this::addDecision);
    each(resources, "classpath*:forms/*.form", true, this::addForm);
    each(resources, "classpath*:bpmn/variables.yaml", false, this::addVariables);
    models.sort(Comparator.comparing(ModelSheet::name));
    decisions.sort(Comparator.comparing(DecisionSheet::name));
    forms.sort(Comparator.comparing(FormSheet::title));
  }

  @Override
  public List<ModelSheet> models() {
    return List.copyOf(models);
  }

  @Override
  public List<DecisionSheet> decisions() {
    return List.copyOf(decisions);
  }

  @Override
  public List<FormSheet> forms() {
    return List.copyOf(forms);
  }

  @Override
  public List<Clause> clauses() {
    return clauses;
  }

  @Override
  public Map<String, Variable> variables() {
    return Map.copyOf(variables);
  }

  @Override
  public Map<String, String> digests() {
    return new TreeMap<>(digests);
  }

  /** Takes the content of a file in. */
  private interface Reader {
    void read(String name, byte[] content);
  }

  private void addModel(String name, byte[] content) {
    models.addAll(ModelSheets.read(xml(name, content), name));
  }

  private void addDecision(String name, byte[] content) {
    decisions.addAll(DecisionSheets.read(xml(name, content), name));
  }

  private void addForm(String name, byte[] content) {
    forms.add(FormSheets.read(new String(content, StandardCharsets.UTF_8), name));
  }

  private void addVariables(String name, byte[] content) {
    Map<String, Map<String, Object>> read =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(new String(content, StandardCharsets.UTF_8));
    read.forEach((variable, says) ->
        variables.put(
            variable,
            new Variable(
                String.valueOf(says.getOrDefault("meaning", "")), values(says.get("values")))));
  }

  private static List<String> values(@Nullable Object listed) {
    return listed instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static Element xml(String name, byte[] content) {
    return Xml.root(new ByteArrayInputStream(content), name);
  }

  private void each(
      ResourcePatternResolver resources, String pattern, boolean deployed, Reader reader) {
    try {
      for (Resource resource : resources.getResources(pattern)) {
        var name = resource.getFilename();
        if (name != null) {
          byte[] content = resource.getContentAsByteArray();
          reader.read(name, content);
          if (deployed) {
            digests.put(name, sha256(content));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The delivered models cannot be read", e);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

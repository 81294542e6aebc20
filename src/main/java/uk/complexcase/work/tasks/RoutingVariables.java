package uk.complexcase.work.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The closed list of variables: whatever else a task carries is not kept. */
@Component
class RoutingVariables {

  private final Set<String> names;

  RoutingVariables() {
    this.names = names(new ClassPathResource("bpmn/variables.yaml"));
  }

  /** The variables of the list that have a value. */
  Map<String, Object> of(Map<String, Object> told) {
    var kept = new LinkedHashMap<String, Object>();
    told.forEach((name, given) -> {
      if (given != null && names.contains(name)) {
        kept.put(name, given);
      }
    });
    return kept;
  }

  private static Set<String> names(ClassPathResource file) {
    try (InputStream in = file.getInputStream()) {
      Map<String, Object> list = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return Set.copyOf(list.keySet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

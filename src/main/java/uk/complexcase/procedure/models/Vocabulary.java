package uk.complexcase.procedure.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import uk.complexcase.procedure.ProcedureLibrary.Variable;

/** Reads the closed list of process variables, which comes with the code that knows them. */
final class Vocabulary {

  private Vocabulary() {}

  static Map<String, Variable> read() {
    try (InputStream in = new ClassPathResource("bpmn/variables.yaml").getInputStream()) {
      Map<String, Map<String, Object>> read =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      var variables = new LinkedHashMap<String, Variable>();
      read.forEach((name, says) ->
          variables.put(
              name,
              new Variable(
                  String.valueOf(says.getOrDefault("type", "text")),
                  String.valueOf(says.getOrDefault("meaning", "")),
                  values(says.get("values")))));
      return Map.copyOf(variables);
    } catch (IOException e) {
      throw new UncheckedIOException("The list of process variables cannot be read", e);
    }
  }

  private static List<String> values(@Nullable Object listed) {
    return listed instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}

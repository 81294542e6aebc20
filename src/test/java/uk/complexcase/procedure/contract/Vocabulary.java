package uk.complexcase.procedure.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The closed list of process variables, as {@code bpmn/variables.yaml} has it. */
final class Vocabulary {

  private static final Map<String, Map<String, Object>> VARIABLES = read();

  private Vocabulary() {}

  static Map<String, Map<String, Object>> variables() {
    return VARIABLES;
  }

  /** The only values of a code; empty where any value of its type may stand. */
  static List<String> valuesOf(String variable) {
    return VARIABLES.getOrDefault(variable, Map.of()).get("values") instanceof List<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static Map<String, Map<String, Object>> read() {
    try (var reader = Files.newBufferedReader(Path.of("bpmn/variables.yaml"))) {
      return new Yaml().load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package uk.complexcase.procedure.rules;

import io.camunda.client.annotation.JobWorker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.yaml.snakeyaml.Yaml;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.ReadsTable;

/** The files of the project, and what the code knows of them, without Spring. */
public final class Delivered {

  private static final Map<String, String> FILES = read();
  private static final Set<String> JOBS = workers();
  private static final Known KNOWN = known();
  private static final List<Problem> PROBLEMS = new ContractRules(KNOWN).problems(FILES);

  private Delivered() {}

  /** Every file that is deployed, file name to text. */
  public static Map<String, String> files() {
    return new TreeMap<>(FILES);
  }

  /** What breaks one of these rules; of any rule when none is named. */
  public static List<Problem> problems(String... rules) {
    return PROBLEMS.stream()
        .filter(problem -> rules.length == 0 || List.of(rules).contains(problem.rule()))
        .toList();
  }

  /** The jobs that some worker of the product does. */
  public static Set<String> jobs() {
    return JOBS;
  }

  static Known whatTheCodeKnows() {
    return KNOWN;
  }

  private static Map<String, String> read() {
    try (var models = Files.list(Path.of("bpmn"));
        var forms = Files.list(Path.of("forms"))) {
      var all = new TreeMap<String, String>();
      for (Path file : Stream.concat(models, forms).toList()) {
        if (file.toString().matches(".*\\.(bpmn|dmn|form)")) {
          all.put(file.getFileName().toString(), Files.readString(file));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Known known() {
    return new Known(
        vocabulary(),
        clauses(),
        BuiltClauses.read(),
        Stream.of(Role.values()).map(Role::candidateGroup).collect(Collectors.toSet()),
        Stream.of(Agency.values())
            .collect(Collectors.toMap(Agency::name, Agency::label, (a, b) -> a, TreeMap::new)),
        JOBS::contains,
        List.of(new CountsInNumbers()),
        Procedure.of(FILES));
  }

  private static Map<String, List<String>> vocabulary() {
    try (var reader = Files.newBufferedReader(Path.of("bpmn/variables.yaml"))) {
      Map<String, Map<String, Object>> all = new Yaml().load(reader);
      var values = new TreeMap<String, List<String>>();
      all.forEach((name, about) ->
          values.put(
              name,
              about.get("values") instanceof List<?> codes
                  ? codes.stream().map(String::valueOf).toList()
                  : List.of()));
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> clauses() {
    try (var lines = Files.lines(Path.of("src/main/resources/procedure/clauses.csv"))) {
      return lines
          .skip(1)
          .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(',')), line -> line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> workers() {
    var readers = new SimpleMetadataReaderFactory();
    var found = new TreeSet<String>();
    try {
      for (var type :
          new PathMatchingResourcePatternResolver()
              .getResources("file:target/classes/uk/complexcase/**/process/*.class")) {
        readers
            .getMetadataReader(type)
            .getAnnotationMetadata()
            .getAnnotatedMethods(JobWorker.class.getName())
            .forEach(method ->
                found.add(
                    String.valueOf(
                        method
                            .getAnnotations()
                            .get(JobWorker.class)
                            .getValue("type", String.class)
                            .orElse(""))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Stands in for the clocks, which read the timescales as data. */
  private record CountsInNumbers() implements ReadsTable {

    @Override
    public String table() {
      return "timescales";
    }

    @Override
    public Optional<String> refusal(Map<String, String> row) {
      return row.getOrDefault("amount", "").matches("\\d+")
          ? Optional.empty()
          : Optional.of("has no length");
    }
  }
}

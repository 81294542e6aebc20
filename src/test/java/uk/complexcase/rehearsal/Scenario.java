package uk.complexcase.rehearsal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One fictional case, told in YAML: who does what when, and what must and must not come of it.
 * Times are Europe/London, written as in the forms: {@code 27 3 2027 14:30}.
 */
record Scenario(
    String id,
    String title,
    List<Step> steps,
    List<ExpectedClock> deadlines,
    Expected expected,
    Never never) {

  /**
   * One act of one person: sends a referral, does the task of the named element, or acts on the
   * meeting page.
   *
   * @param meets what is done on the meeting page, act by act
   */
  record Step(
      String at,
      String who,
      @Nullable Map<String, Object> refers,
      @Nullable String does,
      @Nullable Map<String, Object> enters,
      @Nullable List<Map<String, Object>> meets) {}

  /**
   * A row of the scenario's deadline table.
   *
   * @param of {@code contact}, {@code each-child}, or {@code contact-part} where the clock has
   *     parts
   */
  record ExpectedClock(String timescale, String of, String due, String state) {}

  /** What stands at the end. */
  record Expected(
      String status,
      String classification,
      List<String> openTasks,
      String childStatus,
      @Nullable Discussion discussion) {}

  /**
   * What stands of the strategy discussion at the end.
   *
   * @param quorate of each session, in order
   * @param outcomes child to outcome
   * @param absent agencies whose absence the chair took up or has to
   */
  record Discussion(
      String state,
      List<Boolean> quorate,
      Map<String, String> outcomes,
      List<String> absent,
      List<String> followUps) {}

  /** What must not have happened. */
  record Never(List<String> timescales, List<String> tasks) {}

  static Scenario read(String name) {
    try (var in =
        Objects.requireNonNull(
            Scenario.class.getResourceAsStream("/scenarios/" + name + ".yaml"), name)) {
      Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .convertValue(tree, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

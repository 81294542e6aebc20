package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.models.ModelsFixture;

/**
 * Checks that the tests of a class together went through every element of a process. Coverage is a
 * property of all of them, so it is not asked of a single one run alone.
 */
final class EveryElement implements AfterAllCallback {

  private final String process;
  private final String[] among;
  private final TreeSet<String> visited = new TreeSet<>();
  private int testsRun;

  private EveryElement(String process, String... among) {
    this.process = process;
    this.among = among;
  }

  /**
   * Every element of a process.
   *
   * @param among some of them, which say that the model was read at all
   */
  static EveryElement of(String process, String... among) {
    return new EveryElement(process, among);
  }

  /** A test ended and went through these. */
  void visited(Collection<String> elements) {
    visited.addAll(elements);
    testsRun++;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    long all =
        Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .count();
    if (testsRun == all) {
      var elements =
          ModelsFixture.delivered().elements(process).stream().map(ModelElement::id).toList();
      assertThat(elements).contains(among);
      assertThat(visited).containsAll(elements);
    }
  }
}

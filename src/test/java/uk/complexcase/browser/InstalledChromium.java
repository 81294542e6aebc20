package uk.complexcase.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system's own browser: named by the property {@code browser}, or where Debian puts it. Without
 * one the browser tests are skipped before the product starts, and say so.
 */
final class InstalledChromium implements ExecutionCondition {

  private static final String MISSING =
      "BROWSER TESTS SKIPPED: no Chromium found. Install Debian's package chromium, or name one"
          + " with -Dbrowser=PATH.";
  private static final AtomicBoolean SAID = new AtomicBoolean();

  static Optional<Path> path() {
    return Stream.of(
            System.getProperty("browser", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser")
        .filter(place -> !place.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (path().isPresent()) {
      return ConditionEvaluationResult.enabled("A browser is there");
    }
    if (SAID.compareAndSet(false, true)) {
      System.err.println(MISSING);
    }
    return ConditionEvaluationResult.disabled(MISSING);
  }
}

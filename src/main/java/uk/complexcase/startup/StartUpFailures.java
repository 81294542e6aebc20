package uk.complexcase.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import uk.complexcase.engine.EngineStartException;
import uk.complexcase.foundation.shared.BadSetting;

/** Says why the product did not start in one sentence, and nothing technical. */
final class StartUpFailures {

  private StartUpFailures() {}

  /** The refusals we foresaw, whose message is the sentence. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class Foreseen implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
      for (Throwable t = failure; t != null; t = t.getCause()) {
        if (t instanceof StartRefused
            || t instanceof BadSetting
            || t instanceof EngineStartException) {
          return new FailureAnalysis(String.valueOf(t.getMessage()), null, t);
        }
      }
      return null;
    }
  }

  /** What nobody foresaw: its own words, and where to look. */
  @Order(Ordered.LOWEST_PRECEDENCE)
  static final class Unforeseen implements FailureAnalyzer {
    @Override
    public FailureAnalysis analyze(Throwable failure) {
      var cause = NestedExceptionUtils.getMostSpecificCause(failure);
      var words =
          cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
      return new FailureAnalysis(
          words.lines().findFirst().orElse(""),
          "Start again with --logging.level.org.springframework.boot.SpringApplication=error to see where.",
          failure);
    }
  }

  /** Prints it. */
  static final class Sentence implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
      var action = analysis.getAction();
      System.err.println(
          "Complex Case Procedure did not start. "
              + analysis.getDescription()
              + (action == null ? "" : " " + action));
    }
  }
}

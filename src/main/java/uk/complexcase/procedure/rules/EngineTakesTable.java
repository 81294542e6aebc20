package uk.complexcase.procedure.rules;

import io.camunda.zeebe.dmn.DecisionEngine;
import io.camunda.zeebe.dmn.DecisionEngineFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** What the engine's own reader of decision tables says before one is deployed. */
final class EngineTakesTable implements Rule {

  /** Its words name the classes of the engine. */
  private static final String JAVA_NAME = "(\\w+\\.){2,}\\w+: ";

  private final DecisionEngine engine = DecisionEngineFactory.createDecisionEngine();
  private final Remembered<String> findings = new Remembered<>(100);

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.tables().stream()
        .filter(table -> !findings.of(table.text(), this::check).isEmpty())
        .flatMap(table ->
            table
                .decision()
                .stops(
                    "engine-takes-table",
                    "%s cannot be evaluated by the engine.".formatted(table.decision().title()),
                    "Correct its cells and columns (the engine says: %s)."
                        .formatted(findings.of(table.text(), this::check))));
  }

  private String check(String text) {
    var parsed = engine.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return parsed.isValid() ? "" : parsed.getFailureMessage().replaceAll(JAVA_NAME, "");
  }
}

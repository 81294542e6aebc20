package uk.complexcase.procedure.rules;

import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A form is made for the engine that runs here. */
final class FormIsMadeForTheEngine implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.forms().stream()
        .filter(form ->
            !form.json().path("executionPlatform").asText().equals("Camunda Cloud")
                || !form.json().path("executionPlatformVersion").asText().startsWith("8.8"))
        .flatMap(form ->
            form.stops(
                null,
                "form-is-made-for-the-engine",
                "The form %s is made for another engine than Camunda 8.8.".formatted(form.called()),
                "Make it as a form for Camunda 8.8."));
  }
}

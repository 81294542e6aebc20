package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** What happens by itself is tried some times before somebody is called. */
final class JobIsTriedAgain implements Rule {

  private static final List<String> KINDS =
      List.of("taskDefinition", "taskListener", "executionListener");

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.models().stream()
        .flatMap(model ->
            KINDS.stream()
                .flatMap(model::below)
                .filter(job -> !job.attribute("retries").matches("3?"))
                .flatMap(job ->
                    model
                        .around(job.element())
                        .stops(
                            "job-is-tried-again",
                            "%s is tried \"%s\" times."
                                .formatted(
                                    model.around(job.element()).title(), job.attribute("retries")),
                            "Enter 3 for its retries, as all steps have: what people are told counts on it.")));
  }
}

package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A job of a model is one that this product does. */
final class JobHasAWorker implements Rule {

  private static final List<String> KINDS =
      List.of("taskDefinition", "taskListener", "executionListener");

  private final Known known;

  JobHasAWorker(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.models().stream()
        .flatMap(model ->
            KINDS.stream()
                .flatMap(model::below)
                .filter(job -> !job.attribute("type").isBlank())
                .filter(job -> !known.jobs().taken(job.attribute("type")))
                .flatMap(job -> broken(model.around(job.element()), job.attribute("type"))));
  }

  private static Stream<Problem> broken(Node node, String type) {
    return node.stops(
        "job-has-a-worker",
        node.title()
            + " asks for the job \"%s\", which nothing here does: it would stand still."
                .formatted(type),
        "Use one of the jobs the other steps use, or ask for a new one to be built first.");
  }
}

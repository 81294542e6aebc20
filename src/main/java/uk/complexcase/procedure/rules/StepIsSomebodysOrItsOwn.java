package uk.complexcase.procedure.rules;

import java.util.Set;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A step is a person's task or happens by itself; a plain one looks like work and is nobody's. */
final class StepIsSomebodysOrItsOwn implements Rule {

  private static final Set<String> PLAIN = Set.of("task", "manualTask");

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure
        .nodes()
        .filter(node -> PLAIN.contains(node.kind()))
        .flatMap(node ->
            node.stops(
                "step-is-somebodys-or-its-own",
                "%s is a plain step: it stands in no task list, and the process passes it at once."
                    .formatted(node.called()),
                "Make it a user task from the template \"Task for a person\", or take it out."));
  }
}

package uk.complexcase.procedure.rules;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A form that no task opens is left over. */
final class FormIsUsed implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    var used =
        procedure
            .nodes()
            .flatMap(node -> node.extensions("formDefinition", "formId").stream())
            .collect(Collectors.toSet());
    return procedure.forms().stream()
        .filter(form -> !used.contains(form.id()))
        .map(form ->
            new Problem(
                form.file(),
                null,
                false,
                "form-is-used",
                "No task opens the form %s.".formatted(form.called()),
                "Choose it at a task, or take it out of the procedure."));
  }
}

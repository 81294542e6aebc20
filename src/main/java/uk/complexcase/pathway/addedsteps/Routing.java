package uk.complexcase.pathway.addedsteps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.ProcedureLibrary;
import uk.complexcase.procedure.ProcedureLibrary.Variable;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * What of the answers goes to the process: codes, flags and numbers of the vocabulary under their
 * names. Nothing anybody wrote, and no reference of a record, ever does.
 */
@Component
class Routing {

  private final ProcedureLibrary library;

  Routing(ProcedureLibrary library) {
    this.library = library;
  }

  /** The variables to complete the task with. */
  Map<String, Object> of(List<Answer> answers) {
    var routing = new LinkedHashMap<String, Object>();
    for (Answer answer : answers) {
      variable(answer)
          .flatMap(variable -> value(variable, answer))
          .ifPresent(value -> routing.put(answer.key(), value));
    }
    return routing;
  }

  /** Codes that the vocabulary does not have. */
  List<FieldProblem> problems(List<Answer> answers) {
    return answers.stream()
        .filter(answer ->
            variable(answer)
                .filter(variable -> !variable.values().isEmpty())
                .filter(variable -> value(variable, answer).isEmpty())
                .isPresent())
        .map(answer ->
            new FieldProblem(
                answer.key(),
                "The procedure does not know this answer. Tell an owner of the procedure."))
        .toList();
  }

  private Optional<Variable> variable(Answer answer) {
    return Optional.ofNullable(library.variables().get(answer.key()));
  }

  private static Optional<Object> value(Variable variable, Answer answer) {
    if (!answer.chosen()) {
      return Optional.empty();
    }
    return switch (variable.type()) {
      case "flag" -> flag(answer.value());
      case "number" -> Optional.of(answer.value()).filter(Number.class::isInstance);
      default -> Optional.of(answer.value()).filter(variable.values()::contains);
    };
  }

  private static Optional<Object> flag(Object value) {
    return switch (value) {
      case Boolean ticked -> Optional.of(ticked);
      case String answer when answer.equals("YES") -> Optional.of(true);
      case String answer when answer.equals("NO") -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}

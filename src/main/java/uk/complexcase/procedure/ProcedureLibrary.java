package uk.complexcase.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything of the procedure that is in force, to be read by people: nothing here is executed. */
public interface ProcedureLibrary {

  /** The models, by name. */
  List<ModelSheet> models();

  /** The decision tables, by name. */
  List<DecisionSheet> decisions();

  /** The forms, by title. */
  List<FormSheet> forms();

  /** The clauses of the sources, in their order. */
  List<Clause> clauses();

  /** The process variables by name: the vocabulary models are held to. */
  Map<String, Variable> variables();

  /** Every file that is deployed, file name to the SHA-256 of its content in hexadecimal digits. */
  Map<String, String> digests();

  /**
   * What a process variable means.
   *
   * @param type {@code text}, {@code number}, {@code flag}, {@code date-time} and so on
   * @param values all it may be, for a code; else empty
   */
  record Variable(String type, String meaning, List<String> values) {

    public Variable {
      values = List.copyOf(values);
    }

    public Variable(String meaning, List<String> values) {
      this("text", meaning, values);
    }
  }

  default Optional<ModelSheet> model(String id) {
    return models().stream().filter(model -> model.id().equals(id)).findFirst();
  }

  default Optional<DecisionSheet> decision(String id) {
    return decisions().stream().filter(decision -> decision.id().equals(id)).findFirst();
  }

  default Optional<FormSheet> form(String id) {
    return forms().stream().filter(form -> form.id().equals(id)).findFirst();
  }
}

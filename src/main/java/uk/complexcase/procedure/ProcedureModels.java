package uk.complexcase.procedure;

import java.util.List;
import java.util.Optional;

/** What the models in force say about their elements. */
public interface ProcedureModels {

  /** All processes in force, by name. */
  default List<ModelProcess> processes() {
    return List.of();
  }

  /** One element of a process; empty when the model has no such element. */
  Optional<ModelElement> element(String processId, String elementId);

  /**
   * The same as a version of the process has it: a running phase keeps the version it began with.
   * As in force where it is not on record which release the version is from.
   *
   * @param version the engine's key of the version; 0 for one not known
   */
  default Optional<ModelElement> element(String processId, String elementId, long version) {
    return element(processId, elementId);
  }

  /** All elements of a process, in document order. */
  List<ModelElement> elements(String processId);

  /** The schema of a form in force, as JSON text; empty when unknown. */
  Optional<String> formSchema(String formId);

  /**
   * The schema a form has for a version of a process, by the same rule as {@link #element(String,
   * String, long)}.
   */
  default Optional<String> formSchema(String formId, long version) {
    return formSchema(formId);
  }

  /** The diagram of a process in force, as BPMN XML. */
  Optional<String> diagram(String processId);

  /**
   * The diagram of a version of a process, by the same rule as {@link #element(String, String,
   * long)}.
   */
  default Optional<String> diagram(String processId, long version) {
    return diagram(processId);
  }

  /** A clause of the catalogue, for example {@code TCS-41}. */
  Optional<Clause> clause(String id);

  /**
   * Rows of a decision table that is data to us ({@code timescales}), column name to text, in
   * order.
   */
  List<java.util.Map<String, String>> tableRows(String decisionId);
}

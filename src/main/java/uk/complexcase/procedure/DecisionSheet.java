package uk.complexcase.procedure;

import java.util.List;

/**
 * One decision table as a person reads it.
 *
 * @param hitPolicy which rules count, for example {@code FIRST}
 * @param inputs what is asked, by label
 * @param outputs what is answered
 */
public record DecisionSheet(
    String id,
    String name,
    String purpose,
    String resource,
    String hitPolicy,
    List<String> inputs,
    List<Output> outputs,
    List<Row> rows) {

  public DecisionSheet {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    rows = List.copyOf(rows);
  }

  /** A column of answers: its label, and the name models know it by. */
  public record Output(String label, String name) {}

  /** One rule: its cells as they stand, and the clauses it carries out. */
  public record Row(
      String id, List<String> inputs, List<String> outputs, List<String> clauses, String note) {

    public Row {
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
      clauses = List.copyOf(clauses);
    }
  }
}

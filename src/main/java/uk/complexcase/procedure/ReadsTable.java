package uk.complexcase.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of the product that reads a decision table as data, and can say what it could not read.
 */
public interface ReadsTable {

  /** The decision's id, for example {@code timescales}. */
  String table();

  /**
   * What is wrong with a row.
   *
   * @param row the cells by column, without quotation marks
   * @return the end of a sentence that begins with the row; empty when it can be read
   */
  Optional<String> refusal(Map<String, String> row);

  /**
   * What is wrong with the rows together, each of which can be read.
   *
   * @return a whole sentence; empty when they can be read
   */
  default Optional<String> refusal(List<Map<String, String>> rows) {
    return Optional.empty();
  }
}

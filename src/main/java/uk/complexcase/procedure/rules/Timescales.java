package uk.complexcase.procedure.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The clocks of a procedure, code to start point, as its own table has them. */
final class Timescales {

  private static final int CODE = 0;
  private static final int START = 3;
  private static final String AGE = "AGE_REACHED";

  private final Map<String, String> starts = new LinkedHashMap<>();

  Timescales(Procedure procedure) {
    procedure.table("timescales").stream()
        .flatMap(table -> table.rows().stream())
        .map(Table::cells)
        .filter(cells -> cells.size() > START)
        .forEach(cells -> starts.put(cells.get(CODE), cells.get(START)));
  }

  boolean has(String code) {
    return starts.containsKey(code);
  }

  /** Whether a day of birth follows from when the task's clock runs out. */
  boolean countsFromAge(Node task) {
    return Optional.of(task.property("timescale"))
        .filter(codes -> !codes.isEmpty())
        .map(codes -> AGE.equals(starts.get(codes.getFirst())))
        .orElse(false);
  }
}

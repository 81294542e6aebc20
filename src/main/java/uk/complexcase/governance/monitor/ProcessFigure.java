package uk.complexcase.governance.monitor;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;

/** The open tasks of one process, and how many are past their time. */
public record ProcessFigure(String id, String name, int open, int overdue) {

  /** Most overdue first, then most open. */
  public static final Comparator<ProcessFigure> BUSY_FIRST =
      comparingInt(ProcessFigure::overdue).thenComparingInt(ProcessFigure::open).reversed();
}

package uk.complexcase.work.tasks;

import java.util.Map;

/** How a room starts the clocks of its tasks; each process with tasks has exactly one. */
public interface TaskTiming {

  /** The process whose tasks are timed here. */
  String processId();

  /**
   * Opens the clock of a task that begins, and the same again when asked again. Missing data means
   * due now, never an exception.
   */
  TaskClock begin(String elementId, Map<String, Object> variables);
}

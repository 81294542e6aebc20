package uk.complexcase.work.tasks;

/** Where a task stands in our projection. */
public enum TaskState {
  OPEN,
  /** Its form was stored; the engine has been or is being told. */
  SUBMITTED,
  COMPLETED,
  CANCELLED
}

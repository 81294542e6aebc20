package uk.complexcase.cases.actions;

/** What an agreed action waits for; the codes are those of the process. */
public enum ActionStep {
  /** Its owner says whether they can do it by its date. */
  ACCEPT,
  /** Its owner does it. */
  DO,
  /** Its owner cannot do it: the chair finds another owner or date, or calls it off. */
  SETTLE,
  /** Nothing, it is done. */
  DONE,
  /** Nothing, it is not wanted any more. */
  CALLED_OFF;

  /** Whether somebody still has something to do. */
  public boolean running() {
    return this == ACCEPT || this == DO || this == SETTLE;
  }
}

package uk.complexcase.work.tasks;

/** Somebody else holds the task. */
public final class TaskTaken extends TaskRefused {

  private static final long serialVersionUID = 1L;

  private final String holderName;

  public TaskTaken(String holderName) {
    super(holderName + " holds this task.");
    this.holderName = holderName;
  }

  public String holderName() {
    return holderName;
  }
}

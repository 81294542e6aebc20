package uk.complexcase.work.tasks;

/** The task was completed or withdrawn meanwhile. */
public final class TaskGone extends TaskRefused {

  private static final long serialVersionUID = 1L;

  public TaskGone(String sentence) {
    super(sentence);
  }
}

package uk.complexcase.work.tasks;

/** An act on a task was refused; the message is one sentence for the person who tried. */
public sealed class TaskRefused extends RuntimeException permits TaskTaken, TaskGone {

  private static final long serialVersionUID = 1L;

  public TaskRefused(String sentence) {
    super(sentence);
  }
}

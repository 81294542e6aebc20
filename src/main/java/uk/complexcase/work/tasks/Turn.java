package uk.complexcase.work.tasks;

import uk.complexcase.foundation.shared.PractitionerId;

/** Whose turn it is with a task. */
enum Turn {
  /** Open, and theirs or nobody's. */
  THEIRS,
  /** Open, and another holds it. */
  ANOTHERS,
  /** Completed or withdrawn. */
  OVER;

  static Turn of(Task task, PractitionerId person) {
    if (task.state() != TaskState.OPEN) {
      return OVER;
    }
    return task.assignee() == null || task.isHeldBy(person) ? THEIRS : ANOTHERS;
  }
}

package uk.complexcase.work.tasks;

import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Moves work with a child from one worker to another, as a decision on record asks for it. */
public interface TaskMoves {

  /**
   * Moves every open task about the child that {@code from} holds to {@code to}; a task that is not
   * for {@code to} goes back to its group. Joins the caller's transaction; the same again changes
   * nothing. The caller has seen to it that {@code by} may.
   *
   * @param reason the decision, as the task's history says it
   * @return how many were moved
   */
  int move(CaseRef child, PractitionerId from, PractitionerId to, String reason, PractitionerId by);
}

package uk.complexcase.governance.monitor;

import uk.complexcase.foundation.security.AccessCondition;

/** Which open tasks count; like the task list it leaves out what is also about a hidden case. */
final class TaskRows {

  private TaskRows() {}

  /** Holds for a task, named {@code t}, none of whose cases is hidden from the viewer. */
  static String notHidden(AccessCondition access) {
    return access.hidden().isEmpty()
        ? "1 = 1"
        : """
        not exists (select 1 from task_case h where h.task_key = t.task_key
          and not (%s and %s))
        """
            .formatted(access.notHidden("h.told_ref"), access.notHidden("h.current_ref"));
  }
}

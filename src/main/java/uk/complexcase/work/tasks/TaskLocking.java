package uk.complexcase.work.tasks;

import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;

/**
 * Gives a task to the one who acts on it, locked; a task the viewer may not see does not exist for
 * them.
 */
@Component
class TaskLocking {

  private final Tasks tasks;
  private final TaskSight sight;

  TaskLocking(Tasks tasks, TaskSight sight) {
    this.tasks = tasks;
    this.sight = sight;
  }

  Task locked(Viewer viewer, long taskKey) {
    Task task = tasks.lock(taskKey).orElseThrow(() -> new NotVisible("task"));
    return seen(viewer, task);
  }

  Task shown(Viewer viewer, long taskKey) {
    return seen(viewer, tasks.findById(taskKey).orElseThrow(() -> new NotVisible("task")));
  }

  private Task seen(Viewer viewer, Task task) {
    if (!sight.sees(viewer, task.taskKey())) {
      throw new NotVisible("task");
    }
    return task;
  }
}

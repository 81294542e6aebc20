package uk.complexcase.work.tasks;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.Viewer;

/** Shows a task to the room that owns its form. */
@Component
class Contexts {

  private final Rooms rooms;
  private final ValuesText text;
  private final InstantSource clock;

  Contexts(Rooms rooms, ValuesText text, InstantSource clock) {
    this.rooms = rooms;
    this.text = text;
    this.clock = clock;
  }

  TaskContext of(Task task, @Nullable Viewer viewer) {
    var variables = new LinkedHashMap<String, Object>();
    text.read(task.variables())
        .forEach((name, given) -> {
          if (given != null) {
            variables.put(name, given);
          }
        });
    return new TaskContext(
        task.taskKey(),
        task.processId(),
        task.elementId(),
        task.formId(),
        task.cases(),
        variables,
        viewer,
        clock.instant());
  }

  Map<String, Object> prefill(Task task, Viewer viewer) {
    return rooms.of(task.formId()).map(room -> room.prefill(of(task, viewer))).orElse(Map.of());
  }
}

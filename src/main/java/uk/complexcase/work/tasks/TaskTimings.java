package uk.complexcase.work.tasks;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.ProcedureModels;

/** Finds the room that times the tasks of a process. */
@Component
public class TaskTimings {

  private static final Logger LOG = LoggerFactory.getLogger(TaskTimings.class);

  private final ObjectProvider<TaskTiming> rooms;
  private final Rooms forms;
  private final ProcedureModels models;
  private final InstantSource clock;

  TaskTimings(
      ObjectProvider<TaskTiming> rooms, Rooms forms, ProcedureModels models, InstantSource clock) {
    this.rooms = rooms;
    this.forms = forms;
    this.models = models;
    this.clock = clock;
  }

  /**
   * The clock of a task that begins; due now where no room times the process.
   *
   * @param version the version of the process it runs on, by the engine's key
   */
  public TaskClock begin(
      String processId, String elementId, long version, Map<String, Object> variables) {
    return models
        .element(processId, elementId, version)
        .flatMap(element -> Optional.ofNullable(element.formId()))
        .flatMap(forms::timing)
        .map(added -> added.begin(processId, elementId, version, variables))
        .orElseGet(() -> byRoom(processId, elementId, variables));
  }

  private TaskClock byRoom(String processId, String elementId, Map<String, Object> variables) {
    return rooms.stream()
        .filter(room -> room.processId().equals(processId))
        .findFirst()
        .map(room -> room.begin(elementId, variables))
        .orElseGet(() -> {
          LOG.warn("No room times the tasks of {}", processId);
          return new TaskClock(clock.instant(), null, null);
        });
  }
}

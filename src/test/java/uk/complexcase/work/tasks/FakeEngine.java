package uk.complexcase.work.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.OpenUserTask;
import uk.complexcase.procedure.OpenUserTasks;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * An engine that holds open tasks in memory, remembers what it was told and can be out of reach.
 */
class FakeEngine implements OpenUserTasks, ProcedureEngine {

  private static final int PAGE = 2;

  final Map<Long, OpenUserTask> open = new ConcurrentSkipListMap<>();
  final Map<Long, Map<String, Object>> variables = new ConcurrentSkipListMap<>();
  final Map<Long, Map<String, Object>> completed = new ConcurrentSkipListMap<>();
  final Map<Long, List<String>> assigned = new ConcurrentSkipListMap<>();
  final Map<Long, Instant> dueDates = new ConcurrentSkipListMap<>();
  volatile boolean unreachable;

  /** Happens while an assignment is on its way. */
  volatile Runnable whileAssigning = () -> {};

  void clear() {
    open.clear();
    unreachable = false;
    whileAssigning = () -> {};
  }

  /** The engine has this task, though no listener told of it. */
  void has(EngineTask task, Instant createdAt) {
    variables.put(task.taskKey(), task.variables());
    open.put(
        task.taskKey(),
        new OpenUserTask(
            task.taskKey(),
            task.processId(),
            task.elementId(),
            task.version(),
            task.elementId(),
            "",
            task.candidateGroups(),
            task.assignee(),
            task.due(),
            createdAt,
            1,
            2));
  }

  @Override
  public Page page(@Nullable String after) {
    reach();
    long from = after == null ? 0 : Long.parseLong(after);
    List<OpenUserTask> page =
        open.values().stream().filter(task -> task.key() > from).limit(PAGE).toList();
    return new Page(page, page.size() < PAGE ? null : String.valueOf(page.getLast().key()));
  }

  @Override
  public Optional<OpenUserTask> find(long taskKey) {
    reach();
    return Optional.ofNullable(open.get(taskKey));
  }

  @Override
  public Map<String, Object> variables(long taskKey) {
    reach();
    return variables.getOrDefault(taskKey, Map.of());
  }

  @Override
  public void publish(
      String message, String correlationKey, @Nullable String messageId, Duration timeToLive) {
    reach();
  }

  @Override
  public void start(String processId, String key, Map<String, Object> told) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void completeTask(long taskKey, Map<String, Object> told) {
    reach();
    open.remove(taskKey);
    completed.put(taskKey, new LinkedHashMap<>(told));
  }

  @Override
  public void assign(long taskKey, @Nullable String assignee) {
    reach();
    whileAssigning.run();
    assigned.computeIfAbsent(taskKey, key -> new ArrayList<>()).add(String.valueOf(assignee));
  }

  @Override
  public void updateDueDate(long taskKey, Instant due) {
    reach();
    dueDates.put(taskKey, due);
  }

  private void reach() {
    if (unreachable) {
      throw new EngineUnreachable(
          "The engine does not answer", new IllegalStateException("refused"));
    }
  }
}

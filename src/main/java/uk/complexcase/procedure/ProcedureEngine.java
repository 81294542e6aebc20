package uk.complexcase.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The port to Camunda: what the product asks of the engine. Called after commit, from listeners of
 * the outbox; every call is safe to repeat.
 */
public interface ProcedureEngine {

  /**
   * Starts a process once per key: the row (process, key) is claimed first, and the process's first
   * job ends a duplicate.
   *
   * @param key what makes the start unique, for example the contact's reference
   */
  void start(String processId, String key, Map<String, Object> variables);

  /** Completes a user task with routing variables; a task already completed counts as done. */
  void completeTask(long taskKey, Map<String, Object> variables);

  /** Tells the engine who holds the task; null for nobody. */
  void assign(long taskKey, @Nullable String assignee);

  void updateDueDate(long taskKey, Instant due);

  /**
   * Publishes a message to the one instance that waits for it by this key, or that comes to wait
   * for it within the time given.
   *
   * @param messageId a second message with the same name, key and id within that time counts as the
   *     same; null where hearing it twice does no harm
   */
  void publish(
      String message, String correlationKey, @Nullable String messageId, Duration timeToLive);
}

package uk.complexcase.clock.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.procedure.ProcedureEngine;
import uk.complexcase.procedure.RunningInstances;

/** An engine that starts each key once, as the port promises, and remembers what it was told. */
final class FictionalEngine implements ProcedureEngine, RunningInstances {

  /** A message it was given. */
  record Message(String name, String key, @Nullable String id, Duration timeToLive) {}

  final List<Message> messages = new ArrayList<>();
  final Map<String, RunningInstance> live = new HashMap<>();
  private final Set<String> claimed = new HashSet<>();
  int searches;

  void clear() {
    messages.clear();
    live.clear();
    claimed.clear();
    searches = 0;
  }

  /** It never heard of this deadline. */
  void forget(DeadlineId id) {
    lose(id);
    claimed.removeIf(key -> key.startsWith(id.toString()));
    messages.removeIf(message -> message.key().equals(id.toString()));
  }

  /** The instance is gone, though its start stays claimed. */
  void lose(DeadlineId id) {
    live.keySet().removeIf(key -> key.startsWith(id.toString()));
  }

  void stick(DeadlineId id) {
    live.replaceAll(
        (key, instance) -> new RunningInstance(instance.key(), key, key.startsWith(id.toString())));
  }

  /** An instance that nobody asked for. */
  void runs(long key, String startKey) {
    live.put(startKey, new RunningInstance(key, startKey, false));
  }

  List<String> watching(DeadlineId id) {
    return live.keySet().stream().filter(key -> key.startsWith(id.toString())).toList();
  }

  List<String> messagesTo(DeadlineId id) {
    return messages.stream()
        .filter(message -> message.key().equals(id.toString()))
        .map(Message::name)
        .toList();
  }

  @Override
  public void start(String processId, String key, Map<String, Object> variables) {
    if (claimed.add(key)) {
      live.put(key, new RunningInstance(1_000L + claimed.size(), key, false));
    }
  }

  @Override
  public void publish(
      String message, String correlationKey, @Nullable String messageId, Duration timeToLive) {
    messages.add(new Message(message, correlationKey, messageId, timeToLive));
  }

  @Override
  public List<RunningInstance> of(String processId) {
    searches++;
    return List.copyOf(live.values());
  }

  @Override
  public void cancel(long instanceKey) {
    live.values().removeIf(instance -> instance.key() == instanceKey);
  }

  @Override
  public void completeTask(long taskKey, Map<String, Object> variables) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void assign(long taskKey, @Nullable String assignee) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void updateDueDate(long taskKey, Instant due) {
    throw new UnsupportedOperationException();
  }
}

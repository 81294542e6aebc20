package uk.complexcase.engine.partition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Holds every answer back until the log is safe on disk up to it and the read side shows it, so
 * that nothing acknowledged can be lost and a client reads what it wrote.
 */
final class Acknowledgements {

  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean stopped;
  private long syncedPosition;
  private long projectedPosition;

  /** An answer and the position it depends on. */
  private record Waiting(long position, Runnable answer) {}

  void whenSafe(long position, Runnable answer) {
    synchronized (this) {
      if (stopped) {
        return;
      }
      if (!waiting.isEmpty() || position > Math.min(syncedPosition, projectedPosition)) {
        waiting.add(new Waiting(position, answer));
        return;
      }
    }
    answer.run();
  }

  /** From now on nobody is answered: what comes is not kept. */
  synchronized void stop() {
    stopped = true;
    waiting.clear();
  }

  void onSynced(long position) {
    advance(position, -1);
  }

  void onProjected(long position) {
    advance(-1, position);
  }

  private void advance(long synced, long projected) {
    List<Runnable> due = new ArrayList<>();
    synchronized (this) {
      syncedPosition = Math.max(syncedPosition, synced);
      projectedPosition = Math.max(projectedPosition, projected);
      long safe = Math.min(syncedPosition, projectedPosition);
      while (!waiting.isEmpty() && waiting.peek().position() <= safe) {
        due.add(waiting.remove().answer());
      }
    }
    due.forEach(Runnable::run);
  }
}

package uk.complexcase.procedure.process;

import io.camunda.client.metrics.MetricsRecorder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.Workers;

/** Counts in memory what the client tells of its workers; a restart begins anew. */
@Component
class CountedWorkers implements MetricsRecorder, Workers {

  private static final Duration WINDOW = Duration.ofHours(1);

  /** More than this within an hour is not counted further. */
  private static final int MOST = 10_000;

  private final InstantSource clock;
  private final Instant since;
  private final Map<String, Tally> tallies = new ConcurrentSkipListMap<>();

  CountedWorkers(InstantSource clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  @Override
  public void increase(String metric, String action, String jobType, int count) {
    if (METRIC_NAME_JOB.equals(metric)) {
      tallies.computeIfAbsent(jobType, type -> new Tally()).count(action, count, clock.instant());
    }
  }

  @Override
  public void executeWithTimer(String metric, String jobType, Runnable work) {
    work.run();
  }

  @Override
  public Instant since() {
    return since;
  }

  @Override
  public List<Worker> all() {
    var now = clock.instant();
    return tallies.entrySet().stream().map(one -> one.getValue().read(one.getKey(), now)).toList();
  }

  /** What is known of one kind of job. */
  private static final class Tally {

    private final Deque<Instant> done = new ArrayDeque<>();
    private final Deque<Instant> failed = new ArrayDeque<>();
    private @Nullable Instant lastGiven;
    private @Nullable Instant lastDone;

    synchronized void count(String action, int count, Instant now) {
      switch (action) {
        case ACTION_ACTIVATED -> lastGiven = now;
        case ACTION_COMPLETED, ACTION_BPMN_ERROR -> {
          lastDone = now;
          add(done, count, now);
        }
        case ACTION_FAILED -> add(failed, count, now);
        default -> {
          // Nothing this page tells of.
        }
      }
    }

    synchronized Worker read(String jobType, Instant now) {
      drop(done, now);
      drop(failed, now);
      return new Worker(jobType, lastGiven, lastDone, done.size(), failed.size());
    }

    private static void add(Deque<Instant> times, int count, Instant now) {
      drop(times, now);
      for (int i = 0; i < count && times.size() < MOST; i++) {
        times.addLast(now);
      }
    }

    private static void drop(Deque<Instant> times, Instant now) {
      var from = now.minus(WINDOW);
      while (!times.isEmpty() && times.getFirst().isBefore(from)) {
        times.removeFirst();
      }
    }
  }
}

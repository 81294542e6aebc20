package uk.complexcase.engine.jobs;

import io.camunda.zeebe.protocol.impl.record.value.job.JobBatchRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobBatchIntent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import uk.complexcase.engine.partition.Command;
import uk.complexcase.engine.partition.EngineBusyException;
import uk.complexcase.engine.partition.Response;

/**
 * Requests for jobs that may wait until there are some. A request whose client has gone is taken
 * out at once, and jobs it was already given are given back.
 */
public final class JobPolls implements AutoCloseable {

  private static final Duration PROBE_INTERVAL = Duration.ofSeconds(10);

  private final Function<Command, CompletableFuture<Response>> engine;
  private final LongConsumer giveBack;
  private final Map<String, AtomicLong> notices = new ConcurrentHashMap<>();
  private final Map<String, Set<Poll>> parked = new ConcurrentHashMap<>();
  private final ExecutorService wakers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("engine-job-polls").daemon().factory());

  public JobPolls(Function<Command, CompletableFuture<Response>> engine, LongConsumer giveBack) {
    this.engine = engine;
    this.giveBack = giveBack;
    timer.scheduleWithFixedDelay(
        () -> parked.keySet().forEach(this::notifyWorkAvailable),
        PROBE_INTERVAL.toMillis(),
        PROBE_INTERVAL.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /** Starts a request that waits for at most that long; zero or less does not wait. */
  public Poll poll(JobBatchRecord request, Duration wait) {
    Poll poll = new Poll(request);
    if (wait.isPositive()) {
      poll.startWaiting(
          timer.schedule(
              () -> wakers.execute(poll::finishEmpty), wait.toMillis(), TimeUnit.MILLISECONDS));
    }
    poll.ask();
    return poll;
  }

  /** Called by the engine when a job of the type may be taken. */
  public void notifyWorkAvailable(String type) {
    noticesOf(type).incrementAndGet();
    Set<Poll> waiting = parked.get(type);
    if (waiting != null) {
      for (Poll poll : waiting) {
        if (waiting.remove(poll)) {
          wakers.execute(poll::ask);
        }
      }
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    parked.values().forEach(polls -> polls.forEach(Poll::finishEmpty));
    wakers.close();
  }

  private AtomicLong noticesOf(String type) {
    return notices.computeIfAbsent(type, key -> new AtomicLong());
  }

  private Set<Poll> parkedFor(String type) {
    return parked.computeIfAbsent(type, key -> ConcurrentHashMap.newKeySet());
  }

  /** One client's request. */
  public final class Poll {

    private final JobBatchRecord request;
    private final String type;
    private final CompletableFuture<List<ActivatedJob>> jobs = new CompletableFuture<>();
    private volatile @Nullable ScheduledFuture<?> deadline;

    private Poll(JobBatchRecord request) {
      this.request = request;
      this.type = request.getType();
    }

    /** The jobs, or none when the time was up. */
    public CompletableFuture<List<ActivatedJob>> jobs() {
      return jobs;
    }

    /** The client is gone. */
    public void cancel() {
      jobs.cancel(false);
      unpark();
    }

    /** The client is gone; what it was given and did not get is given back. */
    public void clientGone() {
      if (jobs.isDone() && !jobs.isCompletedExceptionally()) {
        jobs.join().forEach(this::giveBack);
      } else {
        cancel();
      }
    }

    /** Gives back a job that could not be delivered. */
    public void giveBack(ActivatedJob job) {
      giveBack.accept(job.key());
    }

    private void startWaiting(ScheduledFuture<?> end) {
      deadline = end;
    }

    private void finishEmpty() {
      jobs.complete(List.of());
      unpark();
    }

    private void unpark() {
      parkedFor(type).remove(this);
      ScheduledFuture<?> end = deadline;
      if (end != null) {
        end.cancel(false);
      }
    }

    private void ask() {
      if (jobs.isDone()) {
        return;
      }
      long seen = noticesOf(type).get();
      Command command = Command.of(ValueType.JOB_BATCH, JobBatchIntent.ACTIVATE, request);
      engine
          .apply(command)
          .whenComplete((response, error) -> {
            if (error == null) {
              onAnswer(response, seen);
            } else if (error instanceof EngineBusyException busy
                && !busy.isOverloaded()
                && deadline != null) {
              // The engine is between two runs; whoever waits may go on waiting.
              park(seen);
            } else {
              jobs.completeExceptionally(error);
              unpark();
            }
          });
    }

    private void onAnswer(Response response, long seen) {
      List<ActivatedJob> found = found(response);
      if (found.isEmpty() && deadline != null) {
        park(seen);
        return;
      }
      if (!jobs.complete(found)) {
        found.forEach(this::giveBack);
      }
      unpark();
    }

    // A job may have come between asking and parking: then the notice was given to nobody.
    private void park(long seen) {
      parkedFor(type).add(this);
      if (jobs.isDone()) {
        unpark();
      } else if (noticesOf(type).get() != seen && parkedFor(type).remove(this)) {
        ask();
      }
    }

    private List<ActivatedJob> found(Response response) {
      JobBatchRecord batch = response.as(new JobBatchRecord());
      List<Long> keys = batch.getJobKeys();
      var records = batch.getJobs();
      List<ActivatedJob> found = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        found.add(new ActivatedJob(keys.get(i), (JobRecord) records.get(i)));
      }
      return found;
    }
  }
}

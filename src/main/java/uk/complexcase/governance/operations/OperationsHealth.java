package uk.complexcase.governance.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.outbox.OutboxHealth;
import uk.complexcase.procedure.Workers;
import uk.complexcase.procedure.Workers.Worker;
import uk.complexcase.work.tasks.TaskDesk;

/** How the parts that carry out the procedure by themselves fare. */
@Component
public class OperationsHealth {

  /** An event that waits longer is late: it is heard within seconds when all is well. */
  private static final Duration LATE = Duration.ofMinutes(5);

  /** These may refuse what a person did, so they answer the engine themselves, uncounted. */
  private static final Set<String> ANSWERS = Set.of("task-completing");

  private final Workers workers;
  private final OutboxHealth outbox;
  private final TaskDesk tasks;
  private final InstantSource clock;

  OperationsHealth(Workers workers, OutboxHealth outbox, TaskDesk tasks, InstantSource clock) {
    this.workers = workers;
    this.outbox = outbox;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * One look.
   *
   * @param since when this server began to count
   * @param late whether what waits longest has waited too long
   * @param lagSeconds how far the task list is behind the engine
   */
  public record Health(
      Instant at,
      Instant since,
      List<Job> jobs,
      OutboxHealth.Waiting outbox,
      boolean late,
      long lagSeconds) {}

  /**
   * One kind of job.
   *
   * @param words what it does; its type where there are none
   * @param answers whether it answers the engine by itself, so that what it finished is not counted
   * @param failing whether tries failed within the hour and none was finished since
   */
  public record Job(
      String type,
      String words,
      boolean answers,
      @Nullable Instant lastGiven,
      @Nullable Instant lastDone,
      int done,
      int failed,
      boolean failing) {}

  /** How they fare now. */
  public Health look() {
    var now = clock.instant();
    var waiting = outbox.waiting();
    var oldest = waiting.oldest();
    return new Health(
        now,
        workers.since(),
        jobs(),
        waiting,
        oldest != null && oldest.plus(LATE).isBefore(now),
        tasks.lagSeconds());
  }

  private List<Job> jobs() {
    var counted = workers.all();
    var idle =
        JobWords.jobTypes().stream()
            .filter(type -> counted.stream().noneMatch(one -> one.jobType().equals(type)))
            .map(type -> job(new Worker(type, null, null, 0, 0)));
    return Stream.concat(counted.stream().map(OperationsHealth::job), idle)
        .sorted(Comparator.comparing(Job::words).thenComparing(Job::type))
        .toList();
  }

  private static Job job(Worker one) {
    return new Job(
        one.jobType(),
        JobWords.of(one.jobType()),
        ANSWERS.contains(one.jobType()),
        one.lastGiven(),
        one.lastDone(),
        one.doneLastHour(),
        one.failedLastHour(),
        one.failedLastHour() > 0 && !doneSinceGiven(one));
  }

  /** What was given after the last was done has failed, or is on its way for a moment. */
  private static boolean doneSinceGiven(Worker one) {
    var given = one.lastGiven();
    var done = one.lastDone();
    return done != null && (given == null || !given.isAfter(done));
  }
}

package uk.complexcase.engine.jobs;

import io.camunda.zeebe.engine.processing.streamprocessor.JobStreamer;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.stream.job.JobActivationProperties;
import io.camunda.zeebe.util.buffer.BufferUtil;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Pushes new jobs to the workers that hold a stream open. A job nobody can take any more is given
 * back, so that the next worker gets it at once and not after its timeout.
 */
public final class JobStreams implements JobStreamer {

  private final Map<String, List<OpenStream>> streamsByType = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final Consumer<Runnable> whenSafe;
  private final LongConsumer giveBack;
  private final Consumer<String> notifyPolls;

  /** One worker's stream and what it asked for. */
  private record OpenStream(JobActivationProperties properties, JobReceiver receiver) {}

  /**
   * Streams.
   *
   * @param whenSafe runs an action once the activation is durable
   * @param giveBack makes the job with that key available again
   * @param notifyPolls wakes whoever polls for that type
   */
  public JobStreams(
      Consumer<Runnable> whenSafe, LongConsumer giveBack, Consumer<String> notifyPolls) {
    this.whenSafe = whenSafe;
    this.giveBack = giveBack;
    this.notifyPolls = notifyPolls;
  }

  /** Opens a stream; run the answer to close it. */
  public Runnable open(String type, JobActivationProperties properties, JobReceiver receiver) {
    OpenStream stream = new OpenStream(properties, receiver);
    streamsByType.computeIfAbsent(type, key -> new CopyOnWriteArrayList<>()).add(stream);
    return () -> streamsByType.getOrDefault(type, List.of()).remove(stream);
  }

  @Override
  public void notifyWorkAvailable(String type) {
    notifyPolls.accept(type);
  }

  @Override
  public Optional<JobStream> streamFor(
      DirectBuffer type, Predicate<JobActivationProperties> filter) {
    String typeName = BufferUtil.bufferAsString(type);
    return choose(typeName, filter).map(chosen -> new Push(typeName, chosen.properties(), filter));
  }

  private Optional<OpenStream> choose(String type, Predicate<JobActivationProperties> filter) {
    List<OpenStream> ready =
        streamsByType.getOrDefault(type, List.of()).stream()
            .filter(stream -> stream.receiver().isReady() && filter.test(stream.properties()))
            .toList();
    return ready.isEmpty()
        ? Optional.empty()
        : Optional.of(ready.get(Math.floorMod(turn.getAndIncrement(), ready.size())));
  }

  /** The engine's handle on the worker that was chosen. */
  private final class Push implements JobStream {

    private final String type;
    private final JobActivationProperties properties;
    private final Predicate<JobActivationProperties> filter;

    Push(
        String type,
        JobActivationProperties properties,
        Predicate<JobActivationProperties> filter) {
      this.type = type;
      this.properties = properties;
      this.filter = filter;
    }

    @Override
    public JobActivationProperties properties() {
      return properties;
    }

    @Override
    public void push(io.camunda.zeebe.protocol.impl.stream.job.ActivatedJob pushed) {
      // The engine reuses its buffers, and the worker is told later, on another thread.
      JobRecord record = pushed.jobRecord();
      byte[] bytes = new byte[record.getLength()];
      record.write(new UnsafeBuffer(bytes), 0);
      JobRecord copy = new JobRecord();
      copy.wrap(new UnsafeBuffer(bytes), 0, bytes.length);
      ActivatedJob job = new ActivatedJob(pushed.jobKey(), copy);
      whenSafe.accept(() -> deliver(job));
    }

    private void deliver(ActivatedJob job) {
      List<OpenStream> streams = streamsByType.getOrDefault(type, List.of());
      boolean taken =
          streams.stream()
                  .filter(stream -> stream.properties() == properties)
                  .anyMatch(stream -> stream.receiver().offer(job))
              || streams.stream()
                  .filter(stream -> isLike(stream.properties()))
                  .anyMatch(stream -> stream.receiver().offer(job));
      if (!taken) {
        giveBack.accept(job.key());
      }
    }

    // Worker name, variables and timeout are already in the job: only an equal stream may have it.
    private boolean isLike(JobActivationProperties other) {
      return filter.test(other)
          && other.worker().equals(properties.worker())
          && other.timeout() == properties.timeout()
          && List.copyOf(other.fetchVariables()).equals(List.copyOf(properties.fetchVariables()));
    }
  }
}

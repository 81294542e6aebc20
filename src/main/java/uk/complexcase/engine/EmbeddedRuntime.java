package uk.complexcase.engine;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.complexcase.engine.command.JobCommandMapper;
import uk.complexcase.engine.grpc.GrpcServer;
import uk.complexcase.engine.http.LoopbackHttpServer;
import uk.complexcase.engine.jobs.JobPolls;
import uk.complexcase.engine.jobs.JobStreams;
import uk.complexcase.engine.log.LogCorruptedException;
import uk.complexcase.engine.partition.DataDirectory;
import uk.complexcase.engine.partition.Partition;
import uk.complexcase.engine.read.ReadModel;
import uk.complexcase.engine.rest.RestServers;

/**
 * The Zeebe engine embedded in this process: one partition, durable on disk, reached on loopback
 * with Camunda's own client over gRPC and REST.
 */
public final class EmbeddedRuntime implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRuntime.class);

  private final Deque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final ReadModel readModel = new ReadModel();
  private final Partition partition;
  private final GrpcServer grpc;
  private final LoopbackHttpServer rest;
  private final LoopbackHttpServer management;

  private EmbeddedRuntime(EngineSettings settings) {
    try {
      DataDirectory directory = opened(DataDirectory.open(settings.directory()));
      partition = opened(reading(directory, () -> partitionIn(directory, settings)));
      JobPolls polls = opened(new JobPolls(partition::send, this::giveBack));
      JobStreams streams =
          new JobStreams(partition::whenSafe, this::giveBack, polls::notifyWorkAvailable);
      // Netty takes as long to load as the engine to recover, so both are done at once; until the
      // engine has recovered, its ports answer that it is not available.
      CompletableFuture<GrpcServer> grpcStarting =
          CompletableFuture.supplyAsync(() ->
              bound(
                  "gRPC",
                  settings.grpcPort(),
                  port -> GrpcServer.start(port, partition, polls, streams)));
      try {
        rest =
            opened(
                bound(
                    "REST",
                    settings.restPort(),
                    port ->
                        RestServers.startApi(
                            port, partition, readModel, polls, () -> grpcStarting.join().port())));
        management =
            opened(
                bound(
                    "management",
                    settings.managementPort(),
                    port -> RestServers.startManagement(port, partition)));
        reading(
            directory,
            () -> {
              partition.start(streams, settings.snapshotInterval());
              return partition;
            });
      } finally {
        grpcStarting.thenAccept(this::opened).exceptionally(refused -> null).join();
      }
      grpc = started(grpcStarting);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Starts the engine where it stopped; when this returns it is ready.
   *
   * @throws EngineStartException when it cannot, with one sentence that says why
   */
  public static EmbeddedRuntime start(EngineSettings settings) {
    EmbeddedRuntime runtime = new EmbeddedRuntime(settings);
    LOG.info(
        "The embedded engine is ready: gRPC {}, REST {}, management {}, data in {}",
        runtime.grpcAddress(),
        runtime.restAddress(),
        runtime.managementAddress(),
        settings.directory());
    return runtime;
  }

  public URI grpcAddress() {
    return address(grpc.port());
  }

  public URI restAddress() {
    return address(rest.port());
  }

  public URI managementAddress() {
    return address(management.port());
  }

  /** Whether commands are processed and searches show all there is. */
  public boolean isHealthy() {
    return !closed.get() && partition.isHealthy() && readModel.isComplete();
  }

  /** Saves the state, stops every thread and releases the directory; a second call does nothing. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("A part of the embedded engine did not stop cleanly", e);
      }
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }

  private Partition partitionIn(DataDirectory directory, EngineSettings settings)
      throws IOException {
    return new Partition(directory, settings.clock(), readModel);
  }

  private void giveBack(long jobKey) {
    // Refused when the job was finished or timed out meanwhile, and then all is well.
    partition.send(JobCommandMapper.giveBack(jobKey));
  }

  private static <T> T started(CompletableFuture<T> starting) {
    try {
      return starting.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof EngineStartException refused ? refused : e;
    }
  }

  private static <T> T reading(DataDirectory directory, Reading<T> reading) {
    try {
      return reading.read();
    } catch (LogCorruptedException e) {
      throw new EngineStartException(
          "The engine's log is damaged at byte %d of %s, behind records that were acknowledged; restore the data directory from a backup or set another one."
              .formatted(e.offset(), e.file()),
          e);
    } catch (IOException e) {
      throw new EngineStartException(
          "The engine's data in %s cannot be read or written: %s."
              .formatted(directory.root(), e.getMessage()),
          e);
    } catch (CompletionException | IllegalStateException e) {
      throw new EngineStartException(
          "The engine's state cannot be rebuilt from the data in %s; restore it from a backup or set another directory."
              .formatted(directory.root()),
          e);
    }
  }

  private static <T> T bound(String name, int port, Binding<T> binding) {
    try {
      return binding.bind(port);
    } catch (BindException e) {
      throw taken(name, port, e);
    } catch (IOException e) {
      if (e.getCause() instanceof BindException) {
        throw taken(name, port, e);
      }
      throw new EngineStartException(
          "The engine's %s port %d cannot be opened: %s.".formatted(name, port, e.getMessage()), e);
    }
  }

  private static EngineStartException taken(String name, int port, IOException cause) {
    return new EngineStartException(
        "The engine's %s port %d is taken by another program; stop that one or set another %s port."
            .formatted(name, port, name),
        cause);
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Opens a port. */
  private interface Binding<T> {
    T bind(int port) throws IOException;
  }

  /** Reads or writes the data directory. */
  private interface Reading<T> {
    T read() throws IOException;
  }
}

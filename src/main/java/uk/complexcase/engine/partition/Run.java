package uk.complexcase.engine.partition;

import io.camunda.search.clients.SearchClientsProxy;
import io.camunda.security.auth.BrokerRequestAuthorizationConverter;
import io.camunda.security.configuration.SecurityConfiguration;
import io.camunda.zeebe.auth.Authorization;
import io.camunda.zeebe.db.AccessMetricsConfiguration;
import io.camunda.zeebe.db.ConsistencyChecksSettings;
import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.db.impl.rocksdb.RocksDbConfiguration;
import io.camunda.zeebe.db.impl.rocksdb.ZeebeRocksDbFactory;
import io.camunda.zeebe.db.impl.rocksdb.ZeebeRocksDbFactory.SharedRocksDbResources;
import io.camunda.zeebe.engine.Engine;
import io.camunda.zeebe.engine.EngineConfiguration;
import io.camunda.zeebe.engine.processing.EngineProcessors;
import io.camunda.zeebe.engine.processing.message.command.SubscriptionCommandSender;
import io.camunda.zeebe.engine.processing.streamprocessor.JobStreamer;
import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.protocol.ZbColumnFamilies;
import io.camunda.zeebe.protocol.impl.encoding.AuthInfo;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.scheduler.ActorScheduler;
import io.camunda.zeebe.stream.api.InterPartitionCommandSender;
import io.camunda.zeebe.stream.api.ReadonlyStreamProcessorContext;
import io.camunda.zeebe.stream.api.StreamProcessorLifecycleAware;
import io.camunda.zeebe.stream.impl.ControllableStreamClockImpl;
import io.camunda.zeebe.stream.impl.StreamProcessor;
import io.camunda.zeebe.stream.impl.StreamProcessorMode;
import io.camunda.zeebe.util.Either;
import io.camunda.zeebe.util.FeatureFlags;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.complexcase.engine.log.DurableLog;

/** One run of Zeebe's stream processor, from opening the log to closing it. */
final class Run {

  private static final Logger LOG = LoggerFactory.getLogger(Run.class);
  private static final int PARTITION_ID = 1;
  private static final int IN_FLIGHT_CAPACITY = 1 << 15;
  private static final int STOP_SECONDS = 30;
  private static final Duration TIMER_CHECK_INTERVAL = Duration.ofMillis(50);

  private final DurableLog log;
  private final LogStream stream;
  private final LogStreamWriter writer;
  private final ZeebeDb<ZbColumnFamilies> db;
  private final StreamProcessor processor;
  private final FollowerThread follower;
  private final Requests requests;
  private final Snapshots snapshots;
  private final Acknowledgements acknowledgements;
  private volatile boolean failed;

  /** Begins processing, or leaves nothing open. */
  static Run begin(
      DataDirectory directory,
      VirtualClock clock,
      ActorScheduler scheduler,
      SharedRocksDbResources memory,
      Requests requests,
      Follower follower,
      JobStreamer jobStreamer)
      throws IOException {
    Acknowledgements acknowledgements = new Acknowledgements();
    long snapshotPosition = new Snapshots(directory.snapshots()).restoreTo(directory.runtime());
    DurableLog log =
        DurableLog.open(directory.log(), snapshotPosition + 1, acknowledgements::onSynced);
    acknowledgements.onSynced(log.syncedPosition());
    try {
      return new Run(
          directory, clock, scheduler, memory, requests, follower, jobStreamer, acknowledgements, log);
    } catch (IOException | RuntimeException e) {
      log.close();
      throw e;
    }
  }

  private Run(
      DataDirectory directory,
      VirtualClock clock,
      ActorScheduler scheduler,
      SharedRocksDbResources memory,
      Requests requests,
      Follower follower,
      JobStreamer jobStreamer,
      Acknowledgements acknowledgements,
      DurableLog log)
      throws IOException {
    this.requests = requests;
    this.acknowledgements = acknowledgements;
    this.log = log;
    this.snapshots = new Snapshots(directory.snapshots());
    MeterRegistry meters = new SimpleMeterRegistry();
    // Nobody reads Zeebe's own measurements here, and counting costs.
    meters.config().meterFilter(MeterFilter.deny());
    var streamClock = new ControllableStreamClockImpl(clock);
    this.stream =
        LogStream.builder()
            .withLogStorage(log)
            .withPartitionId(PARTITION_ID)
            .withLogName("engine")
            .withClock(streamClock)
            .withInFlightCapacity(IN_FLIGHT_CAPACITY)
            .withMeterRegistry(meters)
            .build();
    this.writer = stream.newLogStreamWriter();
    this.db =
        new ZeebeRocksDbFactory<ZbColumnFamilies>(
                new RocksDbConfiguration().setWalDisabled(true),
                new ConsistencyChecksSettings(),
                new AccessMetricsConfiguration(
                    AccessMetricsConfiguration.Kind.NONE, PARTITION_ID),
                () -> meters,
                memory,
                1)
            .createDb(directory.runtime().toFile());
    this.follower = new FollowerThread(follower, stream, acknowledgements::onProjected);
    CompletableFuture<Void> recovered = new CompletableFuture<>();
    this.processor =
        StreamProcessor.builder()
            .meterRegistry(meters)
            .logStream(stream)
            .actorSchedulingService(scheduler)
            .zeebeDb(db)
            .recordProcessors(List.of(engine(jobStreamer)))
            .commandResponseWriter(
                new ResponseCapture(requests, acknowledgements, log::lastPosition))
            .listener(command -> stream.getFlowControl().onProcessed(command.getPosition()))
            .streamProcessorMode(StreamProcessorMode.PROCESSING)
            .partitionCommandSender(new OnePartition())
            .setScheduledTaskCheckInterval(TIMER_CHECK_INTERVAL)
            .clock(streamClock)
            .addLifecycleListener(new Lifecycle(recovered))
            .build();
    start(recovered);
  }

  private void start(CompletableFuture<Void> recovered) {
    try {
      processor.openAsync(false);
      // The read side catches up while the engine replays.
      follower.start();
      log.addCommitListener(follower);
      follower.onCommit();
      recovered.join();
    } catch (RuntimeException e) {
      end();
      throw e;
    }
  }

  private static Engine engine(JobStreamer jobStreamer) {
    SecurityConfiguration security = new SecurityConfiguration();
    // Who may do what is decided by the application; the ports are on loopback only.
    security.getAuthorizations().setEnabled(false);
    security.getMultiTenancy().setChecksEnabled(false);
    InterPartitionCommandSender sender = new OnePartition();
    return new Engine(
        context ->
            EngineProcessors.createEngineProcessors(
                context,
                1,
                new SubscriptionCommandSender(PARTITION_ID, sender),
                sender,
                FeatureFlags.createDefault(),
                jobStreamer,
                SearchClientsProxy.noop(),
                new BrokerRequestAuthorizationConverter(security)),
        new EngineConfiguration(),
        security);
  }

  void send(Command command, CompletableFuture<Response> future) {
    if (!isUsable()) {
      future.completeExceptionally(
          EngineBusyException.unavailable("The engine has failed and must be restarted"));
      return;
    }
    if (!writer.canWriteEvents(1, command.value().getLength())) {
      future.completeExceptionally(
          new CommandRejectedException(
              command.intent(),
              RejectionType.EXCEEDED_BATCH_RECORD_SIZE,
              "The command is larger than a message may be (4 MB)"));
      return;
    }
    long requestId = requests.register(future);
    RecordMetadata metadata =
        new RecordMetadata()
            .recordType(RecordType.COMMAND)
            .valueType(command.valueType())
            .intent(command.intent())
            .requestId(requestId)
            .requestStreamId(requests.streamId())
            .operationReference(command.operationReference())
            .authorization(anonymous());
    var entry = LogAppendEntry.of(command.key(), metadata, command.value());
    try {
      var written = writer.tryWrite(WriteContext.userCommand(command.intent()), entry);
      if (written instanceof Either.Left<LogStreamWriter.WriteFailure, Long> refused) {
        requests.refuse(
            future,
            refused.value() == LogStreamWriter.WriteFailure.CLOSED
                ? EngineBusyException.unavailable("The engine is stopping")
                : EngineBusyException.overloaded());
      }
    } catch (RuntimeException e) {
      LOG.error("A command could not be logged", e);
      requests.refuse(future, EngineBusyException.unavailable("The engine cannot write its log"));
    }
  }

  private static AuthInfo anonymous() {
    return new AuthInfo().setClaims(Map.of(Authorization.AUTHORIZED_ANONYMOUS_USER, true));
  }

  void whenSafe(Runnable action) {
    acknowledgements.whenSafe(log.lastPosition(), action);
  }

  boolean isHealthy() {
    return isUsable() && processor.getHealthReport().isHealthy();
  }

  private boolean isUsable() {
    return !failed && log.isUsable() && !follower.hasFailed();
  }

  void snapshot() throws IOException {
    if (failed) {
      return;
    }
    long position = processor.getLastProcessedPositionAsync().join(STOP_SECONDS, TimeUnit.SECONDS);
    if (position > 0) {
      snapshots.take(db, log, position);
    }
  }

  void end() {
    try {
      processor.closeAsync().join(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (RuntimeException e) {
      LOG.warn("The stream processor did not stop cleanly", e);
    }
    log.removeCommitListener(follower);
    follower.close();
    stream.close();
    try {
      db.close();
      log.close();
    } catch (Exception e) {
      LOG.warn("The engine's files did not close cleanly", e);
    }
  }

  /** Turns the processor's life into what a start waits for and health reports. */
  private final class Lifecycle implements StreamProcessorLifecycleAware {

    private final CompletableFuture<Void> recovered;

    Lifecycle(CompletableFuture<Void> recovered) {
      this.recovered = recovered;
    }

    @Override
    public void onRecovered(ReadonlyStreamProcessorContext context) {
      recovered.complete(null);
    }

    @Override
    public void onFailed() {
      failed = true;
      recovered.completeExceptionally(
          new IllegalStateException("The engine's state cannot be rebuilt from its log"));
      requests.refuseAll(EngineBusyException.unavailable("The engine has failed"));
    }
  }
}

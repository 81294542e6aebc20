package uk.complexcase.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Where the engine keeps its data and where it listens. A port of 0 takes any free one; every port
 * is bound to the loopback address only.
 *
 * @param directory holds log, snapshots and clock; made if missing, used by one engine at a time
 * @param snapshotInterval how often the state is saved while there is something new to save
 * @param clock the real clock, from which the engine's own time is reckoned
 */
public record EngineSettings(
    Path directory,
    int grpcPort,
    int restPort,
    int managementPort,
    Duration snapshotInterval,
    InstantSource clock) {

  private static final Duration SNAPSHOT_INTERVAL = Duration.ofMinutes(5);
  private static final int HIGHEST_PORT = 65_535;

  public EngineSettings {
    requirePort("gRPC", grpcPort);
    requirePort("REST", restPort);
    requirePort("management", managementPort);
    if (snapshotInterval.isNegative() || snapshotInterval.isZero()) {
      throw new EngineStartException(
          "The engine's snapshot interval is %s; it must be longer than zero."
              .formatted(snapshotInterval));
    }
  }

  /** Any free ports. */
  public static EngineSettings in(Path directory) {
    return new EngineSettings(directory, 0, 0, 0, SNAPSHOT_INTERVAL, InstantSource.system());
  }

  public EngineSettings withPorts(int grpc, int rest, int management) {
    return new EngineSettings(directory, grpc, rest, management, snapshotInterval, clock);
  }

  public EngineSettings withSnapshotInterval(Duration interval) {
    return new EngineSettings(directory, grpcPort, restPort, managementPort, interval, clock);
  }

  public EngineSettings withClock(InstantSource source) {
    return new EngineSettings(
        directory, grpcPort, restPort, managementPort, snapshotInterval, source);
  }

  private static void requirePort(String name, int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new EngineStartException(
          "The engine's %s port is set to %d; it must be 0 (any free port) to %d."
              .formatted(name, port, HIGHEST_PORT));
    }
  }
}

package uk.complexcase.engine;

import java.nio.file.Path;
import java.time.Duration;

/** An engine in a process of its own, which a test may kill. */
final class EngineProcess {

  private EngineProcess() {}

  @SuppressWarnings("SystemOut") // the way it tells its parent where it listens
  public static void main(String[] args) throws InterruptedException {
    EmbeddedRuntime runtime =
        EmbeddedRuntime.start(
            EngineSettings.in(Path.of(args[0])).withSnapshotInterval(Duration.ofMillis(300)));
    System.out.println("grpc " + runtime.grpcAddress());
    System.out.println("rest " + runtime.restAddress());
    Thread.sleep(Duration.ofMinutes(1).toMillis());
  }
}

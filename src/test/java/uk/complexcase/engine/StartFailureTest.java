package uk.complexcase.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stops the engine from starting is said in one sentence that a person can act on. */
class StartFailureTest {

  @TempDir Path directory;

  private EmbeddedRuntime start() {
    return EmbeddedRuntime.start(EngineSettings.in(directory));
  }

  private void assertRefusedSaying(String... parts) {
    assertThatThrownBy(this::start)
        .isInstanceOf(EngineStartException.class)
        .message()
        .contains(parts)
        .endsWith(".")
        .doesNotContain("\n");
  }

  /** Leaves a directory with some acknowledged deployments; answers the log's only segment. */
  private Path directoryWithLog() throws IOException {
    try (EmbeddedRuntime runtime = start();
        CamundaClient client = RunningEngine.clientOf(runtime)) {
      for (int i = 0; i < 3; i++) {
        client
            .newDeployResourceCommand()
            .addProcessModel(
                Bpmn.createExecutableProcess("p" + i).startEvent().endEvent().done(), i + ".bpmn")
            .send()
            .join();
      }
    }
    try (Stream<Path> files = Files.list(directory.resolve("log"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private int deployed() {
    try (EmbeddedRuntime runtime = start();
        CamundaClient client = RunningEngine.clientOf(runtime)) {
      return client.newProcessDefinitionSearchRequest().send().join().items().size();
    }
  }

  @Test
  void aDirectoryInUseIsNamed() {
    try (EmbeddedRuntime first = start()) {
      assertThat(first.isHealthy()).isTrue();
      assertRefusedSaying(
          directory.toString(), "in use", "process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aDirectoryThatIsNoneIsNamed() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> EmbeddedRuntime.start(EngineSettings.in(file)))
        .isInstanceOf(EngineStartException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("cannot be written");
  }

  @Test
  void aDamagedRecordInTheMiddleIsNamedWithItsPlace() throws IOException {
    Path segment = directoryWithLog();
    long middle = Files.size(segment) / 2;
    flip(segment, middle);

    assertRefusedSaying(segment.toString(), "damaged at byte");
    // Nothing was cut off: the same again, and whole again once repaired.
    assertRefusedSaying(segment.toString(), "damaged at byte");
    flip(segment, middle);
    assertThat(deployed()).isEqualTo(3);
  }

  @Test
  void aDamagedLengthInTheMiddleIsNotTakenForATornEnd() throws IOException {
    Path segment = directoryWithLog();
    // The second frame's length: behind the segment's header and the first frame.
    try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
      file.seek(16 + 4);
      long second = 16 + 28 + file.readInt();
      file.seek(second + 4);
      file.writeInt(50_000_000);
    }

    assertRefusedSaying(segment.toString(), "damaged at byte");
  }

  @Test
  void aMissingSegmentIsNoticed() throws IOException {
    Path segment = directoryWithLog();
    Files.move(segment, segment.resolveSibling("0000000000000000007.log"));

    assertRefusedSaying("damaged", "0000000000000000007.log");
  }

  @Test
  void anUnreadableClockIsNamed() throws IOException {
    start().close();
    Files.writeString(directory.resolve("clock"), "offset a while");

    assertRefusedSaying(directory.resolve("clock").toString(), "time");
  }

  @Test
  void aTornLastRecordIsCutOffSilently() throws IOException {
    Path segment = directoryWithLog();
    long whole = Files.size(segment);
    try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
      byte[] start = new byte[60];
      file.seek(16);
      file.readFully(start);
      file.seek(whole);
      file.write(start);
    }

    assertThat(deployed()).isEqualTo(3);
    assertThat(deployed()).isEqualTo(3);
  }

  @Test
  void anotherVersionsDirectoryIsRefused() throws IOException {
    directoryWithLog();
    Files.write(directory.resolve("version"), List.of("1", "8.9.0"));

    assertRefusedSaying(directory.toString(), "another version", "8.9.0", "8.8.21");
  }

  @Test
  void aTakenPortIsNamedWithItsSetting() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();
      for (EngineSettings settings :
          List.of(
              EngineSettings.in(directory).withPorts(port, 0, 0),
              EngineSettings.in(directory).withPorts(0, port, 0),
              EngineSettings.in(directory).withPorts(0, 0, port))) {
        assertThatThrownBy(() -> EmbeddedRuntime.start(settings))
            .isInstanceOf(EngineStartException.class)
            .hasMessageContaining(String.valueOf(port))
            .hasMessageMatching(".*(gRPC|REST|management) port.*taken.*");
      }
    }
    // A refused start releases the directory.
    start().close();
  }

  private static void flip(Path file, long offset) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(offset);
      int value = bytes.read();
      bytes.seek(offset);
      bytes.write(value ^ 0xFF);
    }
  }
}

package uk.complexcase.product;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The product in a process of its own, as a person starts it; for tests that end it the hard way.
 */
final class ProductProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(180);

  private final Process process;
  private final Path output;
  private final int port;

  private ProductProcess(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  /** Starts the product on this data directory and waits until it says that it is ready. */
  static ProductProcess ready(Path data, String... arguments)
      throws IOException, InterruptedException {
    var product = start(data, freePort(), arguments);
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    while (!product.said().contains("Procedure is ready")) {
      if (!product.process.isAlive() || System.nanoTime() > limit) {
        product.kill();
        throw new IllegalStateException("The product did not start: " + product.said());
      }
      Thread.sleep(100);
    }
    return product;
  }

  /** Starts the product without waiting. */
  static ProductProcess start(Path data, int port, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx700m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                productClassPath(),
                "uk.complexcase.ComplexCaseApplication",
                "--complexcase.data=" + data,
                "--server.port=" + port));
    command.addAll(Arrays.asList(arguments));
    var output = Files.createTempFile("product", ".out");
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new ProductProcess(process, output, port);
  }

  /** The class path of the product alone, without what only tests bring. */
  private static String productClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** Everything it printed so far. */
  String said() throws IOException {
    return Files.readString(output);
  }

  /** Waits for it to end by itself. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("It did not end");
    }
    return process.exitValue();
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      kill();
    }
  }
}

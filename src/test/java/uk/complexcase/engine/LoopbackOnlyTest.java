package uk.complexcase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A web page in a browser on the same machine gets nothing from the engine. */
class LoopbackOnlyTest {

  @RegisterExtension static final RunningEngine ENGINE = new RunningEngine();

  @Test
  void everyAddressIsLoopback() {
    assertThat(
            List.of(
                ENGINE.runtime().grpcAddress(),
                ENGINE.runtime().restAddress(),
                ENGINE.runtime().managementAddress()))
        .allSatisfy(address -> assertThat(address.getHost()).isEqualTo("127.0.0.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "https://localhost"})
  void aForeignOriginIsRefused(String origin) throws Exception {
    for (URI address :
        List.of(ENGINE.runtime().restAddress(), ENGINE.runtime().managementAddress())) {
      var answer =
          RunningEngine.call(
              address, "POST", "/actuator/cluster/purge", "", Map.of("Origin", origin));

      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example:80", "169.254.0.1"})
  void aReboundHostNameIsRefused(String host) throws IOException {
    assertThat(statusLine(host)).contains(" 403 ");
  }

  @Test
  void aLocalCallerIsAnswered() throws IOException {
    assertThat(statusLine("localhost:8080")).contains(" 200 ");
  }

  private static String statusLine(String host) throws IOException {
    URI address = ENGINE.runtime().restAddress();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /v2/topology HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(host)
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
  }
}

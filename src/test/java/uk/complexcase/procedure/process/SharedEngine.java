package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.process.test.api.CamundaProcessTestRuntimeMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import uk.complexcase.engine.EmbeddedRuntime;
import uk.complexcase.engine.EngineSettings;

/**
 * One embedded engine for all process tests of this JVM; Camunda Process Test empties it between
 * tests.
 */
final class SharedEngine {

  private static final EmbeddedRuntime ENGINE = start();

  private SharedEngine() {}

  static CamundaProcessTestExtension processTest() {
    return new CamundaProcessTestExtension()
        .withRuntimeMode(CamundaProcessTestRuntimeMode.REMOTE)
        .withRemoteCamundaClientBuilderFactory(SharedEngine::client)
        .withRemoteCamundaMonitoringApiAddress(ENGINE.managementAddress());
  }

  private static CamundaClientBuilder client() {
    return CamundaClient.newClientBuilder()
        .grpcAddress(ENGINE.grpcAddress())
        .restAddress(ENGINE.restAddress())
        // all models are deployed again for each test: a busy machine needs longer than the usual
        // ten
        // seconds
        .defaultRequestTimeout(Duration.ofSeconds(60));
  }

  private static EmbeddedRuntime start() {
    try {
      var engine = EmbeddedRuntime.start(EngineSettings.in(Files.createTempDirectory("engine")));
      Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
      return engine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package uk.complexcase.engine;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** One engine for a test class, with Camunda's client at hand. */
final class RunningEngine implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final boolean emptiedBeforeEach;
  private Path directory;
  private EmbeddedRuntime runtime;
  private CamundaClient client;

  RunningEngine() {
    this(true);
  }

  private RunningEngine(boolean emptiedBeforeEach) {
    this.emptiedBeforeEach = emptiedBeforeEach;
  }

  /** Keeps its data over the tests of a class, which only look. */
  static RunningEngine keptOverTests() {
    return new RunningEngine(false);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    directory = Files.createTempDirectory("engine");
    runtime = EmbeddedRuntime.start(EngineSettings.in(directory));
    client = clientOf(runtime);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    if (emptiedBeforeEach) {
      manage("DELETE", "/actuator/clock", "");
      manage("POST", "/actuator/cluster/purge", "");
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    client.close();
    runtime.close();
    FileSystemUtils.deleteRecursively(directory);
  }

  static CamundaClient clientOf(EmbeddedRuntime runtime) {
    return CamundaClient.newClientBuilder()
        .grpcAddress(runtime.grpcAddress())
        .restAddress(runtime.restAddress())
        .preferRestOverGrpc(false)
        .defaultRequestTimeout(PATIENCE)
        .build();
  }

  EmbeddedRuntime runtime() {
    return runtime;
  }

  CamundaClient client() {
    return client;
  }

  DeploymentEvent deploy(BpmnModelInstance process, String name) {
    return client.newDeployResourceCommand().addProcessModel(process, name).send().join();
  }

  long start(String processId) {
    return start(processId, Map.of());
  }

  long start(String processId, Map<String, Object> variables) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId(processId)
        .latestVersion()
        .variables(variables)
        .send()
        .join()
        .getProcessInstanceKey();
  }

  /** Takes the next job of the type, waiting for it. */
  ActivatedJob job(String type) {
    List<ActivatedJob> jobs =
        client
            .newActivateJobsCommand()
            .jobType(type)
            .maxJobsToActivate(1)
            .timeout(Duration.ofMinutes(5))
            .requestTimeout(PATIENCE)
            .send()
            .join()
            .getJobs();
    if (jobs.isEmpty()) {
      throw new AssertionError("No job of type " + type);
    }
    return jobs.get(0);
  }

  /** The one open task, waiting for it. */
  UserTask openTask(String elementId) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                client
                    .newUserTaskSearchRequest()
                    .filter(f -> f.elementId(elementId).state(UserTaskState.CREATED))
                    .send()
                    .join()
                    .items(),
            tasks -> tasks.size() == 1)
        .get(0);
  }

  UserTask task(long key) {
    return client.newUserTaskGetRequest(key).send().join();
  }

  ProcessInstanceState stateOf(long processInstanceKey) {
    return client.newProcessInstanceGetRequest(processInstanceKey).send().join().getState();
  }

  void awaitState(long processInstanceKey, ProcessInstanceState state) {
    await().atMost(PATIENCE).until(() -> stateOf(processInstanceKey) == state);
  }

  void moveClock(Duration duration) throws Exception {
    manage("POST", "/actuator/clock/add", "{\"offsetMilli\": %d}".formatted(duration.toMillis()));
  }

  HttpResponse<String> manage(String method, String path, String body) throws Exception {
    return call(runtime.managementAddress(), method, path, body, Map.of());
  }

  HttpResponse<String> rest(String method, String path, String body) throws Exception {
    return call(runtime.restAddress(), method, path, body, Map.of());
  }

  static HttpResponse<String> call(
      URI address, String method, String path, String body, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }
}

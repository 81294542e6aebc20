package uk.complexcase.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after a restart, however the engine ended. */
class DurabilityTest {

  private static final int INSTANCES_BEFORE_KILL = 20;

  @TempDir Path directory;

  private static void deploy(CamundaClient client) {
    client
        .newDeployResourceCommand()
        .addProcessModel(
            Bpmn.createExecutableProcess("screening")
                .startEvent()
                .userTask("Screen", t -> t.zeebeUserTask().zeebeCandidateGroups("mash-screener"))
                .boundaryEvent("Overdue", e -> e.cancelActivity(false).timerWithDuration("P30D"))
                .endEvent("told")
                .moveToActivity("Screen")
                .serviceTask("Tell", t -> t.zeebeJobType("tell"))
                .endEvent()
                .done(),
            "screening.bpmn")
        .send()
        .join();
  }

  private static long start(CamundaClient client, String caseRef) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("screening")
        .latestVersion()
        .variables(Map.of("caseRef", caseRef))
        .send()
        .join()
        .getProcessInstanceKey();
  }

  private static List<UserTask> openTasks(CamundaClient client) {
    return client
        .newUserTaskSearchRequest()
        .filter(f -> f.state(UserTaskState.CREATED))
        .page(p -> p.limit(10_000))
        .send()
        .join()
        .items();
  }

  @Test
  void openTasksTimersAndTheClockOutliveARestart() throws Exception {
    long instance;
    UserTask before;
    try (EmbeddedRuntime runtime = EmbeddedRuntime.start(EngineSettings.in(directory));
        CamundaClient client = RunningEngine.clientOf(runtime)) {
      deploy(client);
      instance = start(client, "C-1");
      moveClock(runtime, Duration.ofDays(20));
      await().until(() -> openTasks(client).size() == 1);
      before = openTasks(client).get(0);
    }

    try (EmbeddedRuntime runtime = EmbeddedRuntime.start(EngineSettings.in(directory));
        CamundaClient client = RunningEngine.clientOf(runtime)) {
      assertThat(openTasks(client))
          .singleElement()
          .satisfies(task -> {
            assertThat(task.getUserTaskKey()).isEqualTo(before.getUserTaskKey());
            assertThat(task.getCreationDate()).isEqualTo(before.getCreationDate());
            assertThat(task.getCandidateGroups()).containsExactly("mash-screener");
          });
      // Twenty days were already gone before the restart.
      moveClock(runtime, Duration.ofDays(11));
      await()
          .atMost(RunningEngine.PATIENCE)
          .until(() ->
              !client
                  .newElementInstanceSearchRequest()
                  .filter(f -> f.elementId("told").state(ElementInstanceState.COMPLETED))
                  .send()
                  .join()
                  .items()
                  .isEmpty());
      client.newCompleteUserTaskCommand(before.getUserTaskKey()).send().join();
      ActivatedJob job =
          client
              .newActivateJobsCommand()
              .jobType("tell")
              .maxJobsToActivate(1)
              .send()
              .join()
              .getJobs()
              .get(0);
      client.newCompleteCommand(job).send().join();
      assertThat(client.newProcessInstanceGetRequest(instance).send().join().getState())
          .isEqualTo(ProcessInstanceState.COMPLETED);
    }
  }

  @Test
  void aStartFromASnapshotAndTheLogBehindItIsExact() throws Exception {
    EngineSettings settings =
        EngineSettings.in(directory).withSnapshotInterval(Duration.ofMillis(50));
    List<Long> keys = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      try (EmbeddedRuntime runtime = EmbeddedRuntime.start(settings);
          CamundaClient client = RunningEngine.clientOf(runtime)) {
        if (round == 0) {
          deploy(client);
        }
        for (int i = 0; i < 10; i++) {
          keys.add(start(client, "C-" + i));
          Thread.sleep(10);
        }
      }
    }

    try (EmbeddedRuntime runtime = EmbeddedRuntime.start(settings);
        CamundaClient client = RunningEngine.clientOf(runtime)) {
      assertThat(keys).doesNotHaveDuplicates();
      assertThat(openTasks(client))
          .extracting(UserTask::getProcessInstanceKey)
          .containsExactlyElementsOf(keys);
    }
    try (var snapshots = Files.list(directory.resolve("snapshots"))) {
      assertThat(snapshots).hasSize(1);
    }
  }

  @Test
  @Timeout(240)
  void killingTheProcessUnderLoadLosesNothingAcknowledged() throws Exception {
    List<Long> started = new ArrayList<>();
    List<Long> completed = new ArrayList<>();
    for (int kill = 0; kill < 2; kill++) {
      workUntilKilled(started, completed);
    }

    try (EmbeddedRuntime runtime = EmbeddedRuntime.start(EngineSettings.in(directory));
        CamundaClient client = RunningEngine.clientOf(runtime)) {
      assertThat(started).hasSizeGreaterThanOrEqualTo(2 * INSTANCES_BEFORE_KILL);
      List<Long> open = openTasks(client).stream().map(UserTask::getProcessInstanceKey).toList();
      List<Long> missing = new ArrayList<>(started);
      missing.removeAll(completed);
      missing.removeAll(open);
      // Each kill may have hit one completion that was processed and not yet answered.
      assertThat(missing).hasSizeLessThanOrEqualTo(2);
      assertThat(open).doesNotContainAnyElementsOf(completed);
      for (long key : started) {
        assertThat(client.newProcessInstanceGetRequest(key).send().join().getProcessInstanceKey())
            .isEqualTo(key);
      }
      for (UserTask task : openTasks(client)) {
        client.newCompleteUserTaskCommand(task.getUserTaskKey()).send().join();
      }
      assertThat(openTasks(client)).isEmpty();
    }
  }

  /** Runs an engine in a process of its own, loads it, and kills it in the middle. */
  private void workUntilKilled(List<Long> started, List<Long> completed) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            EngineProcess.class.getName(),
            directory.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      URI grpc = address(out, "grpc ");
      URI rest = address(out, "rest ");
      try (CamundaClient client =
          CamundaClient.newClientBuilder()
              .grpcAddress(grpc)
              .restAddress(rest)
              .preferRestOverGrpc(false)
              .defaultRequestTimeout(RunningEngine.PATIENCE)
              .build()) {
        if (started.isEmpty()) {
          deploy(client);
        }
        loadUntilDead(client, started, completed, process);
      }
    } finally {
      process.destroyForcibly();
      process.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static void loadUntilDead(
      CamundaClient client, List<Long> started, List<Long> completed, Process process) {
    int enough = started.size() + INSTANCES_BEFORE_KILL;
    try {
      while (true) {
        long key = start(client, "C");
        started.add(key);
        if (key % 3 == 0) {
          UserTask task =
              client
                  .newUserTaskSearchRequest()
                  .filter(f -> f.processInstanceKey(key))
                  .send()
                  .join()
                  .singleItem();
          client.newCompleteUserTaskCommand(task.getUserTaskKey()).send().join();
          completed.add(key);
        }
        if (started.size() == enough) {
          // From here on it dies at any moment, in the middle of whatever it does.
          Thread.ofVirtual().start(() -> killSoon(process));
        }
      }
    } catch (RuntimeException processIsDead) {
      // What was answered until now is what must be there.
    }
  }

  private static void killSoon(Process process) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(100, 600));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  private static URI address(BufferedReader out, String prefix) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(prefix)) {
        return URI.create(line.substring(prefix.length()));
      }
    }
    throw new IOException("The engine's process ended before it was ready");
  }

  private static void moveClock(EmbeddedRuntime runtime, Duration duration) throws Exception {
    RunningEngine.call(
        runtime.managementAddress(),
        "POST",
        "/actuator/clock/add",
        "{\"offsetMilli\": %d}".formatted(duration.toMillis()),
        Map.of());
  }
}

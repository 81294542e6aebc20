package uk.complexcase.work.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.complexcase.engine.EmbeddedRuntime;
import uk.complexcase.engine.EngineSettings;
import uk.complexcase.work.tasks.EngineTask;
import uk.complexcase.work.tasks.TaskHints;

/** The five workers against the real engine: what it tells, and that it heeds a denial. */
class TaskListenersTest {

  @TempDir static Path directory;

  private static EmbeddedRuntime engine;
  private static CamundaClient client;
  private static final Told HINTS = new Told();

  @BeforeAll
  static void theEngineRunsWithTheWorkers() {
    engine = EmbeddedRuntime.start(EngineSettings.in(directory));
    client =
        CamundaClient.newClientBuilder()
            .grpcAddress(engine.grpcAddress())
            .restAddress(engine.restAddress())
            .build();
    var completing = new TaskCompleting(HINTS);
    work("task-creating", completedAfter(new TaskCreating(HINTS)::creating));
    work("task-assigning", completedAfter(new TaskAssigning(HINTS)::assigning));
    work("task-updating", completedAfter(new TaskUpdating(HINTS)::updating));
    work("task-completing", completing::completing);
    work("task-canceling", completedAfter(new TaskCanceling(HINTS)::canceling));
    deploy();
  }

  @AfterAll
  static void theEngineStops() {
    client.close();
    engine.close();
  }

  @BeforeEach
  void nothingWasTold() {
    HINTS.heard.clear();
    HINTS.denial = Optional.empty();
  }

  @Test
  void creating_tells_group_due_time_and_variables() throws Exception {
    var due = OffsetDateTime.parse("2027-02-01T14:15:00Z");
    start(due);

    var task = (EngineTask) HINTS.next();

    assertThat(task.processId()).isEqualTo("listened");
    assertThat(task.elementId()).isEqualTo("ScreenContact");
    assertThat(task.candidateGroups()).containsExactly("mash-screener");
    assertThat(task.assignee()).isNull();
    assertThat(task.due()).isCloseTo(due.toInstant(), within(1, ChronoUnit.MILLIS));
    assertThat(task.variables()).containsEntry("contactRef", "R-7K3F-9Q2D");
  }

  @Test
  void assigning_updating_and_canceling_tell_the_change() throws Exception {
    long instance = start(OffsetDateTime.parse("2027-02-01T14:15:00Z"));
    long key = createdTask();

    client.newAssignUserTaskCommand(key).assignee("s.screener").send().join();
    assertThat(HINTS.next()).isEqualTo("assigning " + key + " s.screener");

    client.newUnassignUserTaskCommand(key).send().join();
    assertThat(HINTS.next()).isEqualTo("assigning " + key + " null");

    client.newUpdateUserTaskCommand(key).dueDate("2027-02-02T09:00:00Z").send().join();
    assertThat(HINTS.next()).isEqualTo("updating " + key + " [mash-screener] 2027-02-02T09:00:00Z");

    client.newCancelInstanceCommand(instance).send().join();
    assertThat(HINTS.next()).isEqualTo("canceling " + key);
  }

  @Test
  void a_task_is_completed_only_when_its_form_was_stored() throws Exception {
    start(OffsetDateTime.parse("2027-02-01T14:15:00Z"));
    long key = createdTask();
    HINTS.denial = Optional.of("Its form was not stored.");

    assertThatThrownBy(() -> client.newCompleteUserTaskCommand(key).send().join())
        .hasMessageContaining("Its form was not stored.");

    HINTS.denial = Optional.empty();
    client.newCompleteUserTaskCommand(key).send().join();
    assertThat(HINTS.next()).isEqualTo("completing " + key);
    assertThat(HINTS.next()).isEqualTo("completing " + key);
  }

  /** The task once it is there: its listener speaks before. */
  private static long createdTask() throws InterruptedException {
    long key = ((EngineTask) HINTS.next()).taskKey();
    await()
        .ignoreExceptions()
        .until(() ->
            client.newUserTaskGetRequest(key).send().join().getState() == UserTaskState.CREATED);
    return key;
  }

  private static long start(OffsetDateTime due) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("listened")
        .latestVersion()
        .variables(Map.of("contactRef", "R-7K3F-9Q2D", "dueAt", due.toString()))
        .send()
        .join()
        .getProcessInstanceKey();
  }

  private static void deploy() {
    var process =
        Bpmn.createExecutableProcess("listened")
            .startEvent()
            .userTask("ScreenContact")
            .zeebeUserTask()
            .zeebeCandidateGroups("mash-screener")
            .zeebeDueDate("=dueAt")
            .zeebeTaskListener(listener -> listener.creating().type("task-creating"))
            .zeebeTaskListener(listener -> listener.assigning().type("task-assigning"))
            .zeebeTaskListener(listener -> listener.updating().type("task-updating"))
            .zeebeTaskListener(listener -> listener.completing().type("task-completing"))
            .zeebeTaskListener(listener -> listener.canceling().type("task-canceling"))
            .endEvent()
            .done();
    client.newDeployResourceCommand().addProcessModel(process, "listened.bpmn").send().join();
  }

  private static void work(String type, JobHandler handler) {
    client
        .newWorker()
        .jobType(type)
        .handler(handler)
        .timeout(Duration.ofSeconds(10))
        .streamEnabled(true)
        .open();
  }

  /** As the starter completes a job whose method has returned. */
  private static JobHandler completedAfter(Consumer<ActivatedJob> worker) {
    return (JobClient jobs, ActivatedJob job) -> {
      worker.accept(job);
      jobs.newCompleteCommand(job).send().join();
    };
  }

  /** Remembers what the workers told, in order. */
  private static final class Told implements TaskHints {

    final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    volatile Optional<String> denial = Optional.empty();

    Object next() throws InterruptedException {
      return Optional.ofNullable(heard.poll(10, TimeUnit.SECONDS)).orElse("nothing told");
    }

    @Override
    public void creating(EngineTask task) {
      heard.add(task);
    }

    @Override
    public void assigning(long taskKey, @Nullable String assignee) {
      heard.add(
          "assigning "
              + taskKey
              + " "
              + (assignee == null || assignee.isEmpty() ? null : assignee));
    }

    @Override
    public void updating(long taskKey, List<String> candidateGroups, @Nullable Instant due) {
      heard.add("updating " + taskKey + " " + candidateGroups + " " + due);
    }

    @Override
    public Optional<String> completing(long taskKey) {
      heard.add("completing " + taskKey);
      return denial;
    }

    @Override
    public void canceling(long taskKey) {
      heard.add("canceling " + taskKey);
    }
  }
}

package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.OpenUserTask;
import uk.complexcase.procedure.ProcessInstances;
import uk.complexcase.procedure.models.ModelsFixture;

/** The port to Camunda against the real engine: every call may be repeated. */
class CamundaProcedureEngineTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  private static final String KEY = "C-TEST-0001";

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private CamundaProcedureEngine engine;
  private CamundaOpenUserTasks openTasks;

  @BeforeEach
  void anEngineWithAProcessThatWaits() {
    CamundaAssert.setAssertionInterval(Duration.ofMillis(25));
    var claims = claims();
    var claimStart = new ClaimStart(claims);
    context
        .mockJobWorker("claim-start")
        .withHandler((jobs, job) ->
            jobs.newCompleteCommand(job)
                .variables(claimStart.claim(job, (String) job.getVariable("startKey")))
                .send()
                .join());
    client
        .newDeployResourceCommand()
        .addProcessModel(
            Bpmn.createExecutableProcess("waiting")
                .startEvent()
                .serviceTask("Claim", task -> task.zeebeJobType("claim-start"))
                .exclusiveGateway("First")
                .defaultFlow()
                .userTask(
                    "Wait", task -> task.zeebeUserTask().zeebeCandidateGroups("mash-screener"))
                .endEvent("Done")
                .moveToLastGateway()
                .conditionExpression("duplicateStart")
                .endEvent("Duplicate")
                .done(),
            "waiting.bpmn")
        .send()
        .join();
    engine = new CamundaProcedureEngine(client, claims);
    openTasks = new CamundaOpenUserTasks(client, ModelsFixture.delivered());
  }

  @Test
  void aStartRepeatedAfterItWasClaimedStartsNothing() {
    start(KEY);
    onlyTask();
    start(KEY);

    assertThat(instances()).isEqualTo(1);
  }

  @Test
  void aStartRepeatedBeforeItWasClaimedLeavesOneInstanceThatGoesOn() {
    for (int again = 0; again < 3; again++) {
      start(KEY);
    }
    onlyTask();
    Awaitility.await()
        .during(Duration.ofMillis(300))
        .untilAsserted(() -> assertThat(openTasks.page(null).tasks()).hasSize(1));
  }

  @Test
  void aTaskCompletedTwiceIsDone() {
    start(KEY);
    long task = onlyTask().key();

    engine.completeTask(task, Map.of("route", "S17"));
    engine.completeTask(task, Map.of("route", "S17"));

    assertThat(eventually(() -> openTasks.find(task).isEmpty() ? "gone" : null)).isEqualTo("gone");
  }

  @Test
  void aTaskIsAssignedAndGivenBackAsOftenAsSaid() {
    start(KEY);
    long task = onlyTask().key();

    engine.assign(task, "asha");
    engine.assign(task, "asha");
    engine.assign(task, "ben");
    assertThat(eventually(() -> "ben".equals(assignee(task)) ? "ben" : null)).isEqualTo("ben");
    engine.assign(task, null);
    engine.assign(task, null);
    assertThat(eventually(() -> assignee(task) == null ? "nobody" : null)).isEqualTo("nobody");
  }

  @Test
  void aDueDateIsMoved() {
    start(KEY);
    long task = onlyTask().key();
    var due = Instant.parse("2027-02-02T17:00:00Z");

    engine.updateDueDate(task, due);

    assertThat(eventually(() -> openTasks.find(task).map(OpenUserTask::due).orElse(null)))
        .isEqualTo(due);
  }

  @Test
  void aTaskTheEngineDoesNotKnowCountsAsDone() {
    engine.completeTask(4711, Map.of());
    engine.assign(4711, "asha");
    engine.updateDueDate(4711, Instant.EPOCH);
  }

  @Test
  void aProcessTheEngineDoesNotKnowIsAFailureThatNamesReferencesOnly() {
    assertThatThrownBy(() -> engine.start("no-such-process", KEY, Map.of("contactRef", KEY)))
        .isInstanceOf(EngineUnreachable.class)
        .hasMessage("The engine did not start no-such-process for C-TEST-0001");
  }

  @Test
  void anOpenTaskTellsItsRoutingVariablesAndNoOthers() {
    engine.start(
        "waiting",
        KEY,
        Map.of(
            "contactRef", KEY, "caseRefs", List.of("K-TEST-0001", "K-TEST-0002"), "urgent", true));

    var task = onlyTask();

    assertThat(task.processId()).isEqualTo("waiting");
    assertThat(task.elementId()).isEqualTo("Wait");
    assertThat(task.candidateGroups()).containsExactly("mash-screener");
    assertThat(openTasks.variables(task.key()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("contactRef", KEY, "caseRefs", List.of("K-TEST-0001", "K-TEST-0002")));
  }

  @Test
  void aLongListOfCasesIsToldWhole() {
    var cases = new ArrayList<String>();
    for (int child = 0; child < 1_000; child++) {
      cases.add("K-TEST-%04d".formatted(child));
    }
    engine.start("waiting", KEY, Map.of("caseRefs", cases));

    assertThat(openTasks.variables(onlyTask().key())).containsEntry("caseRefs", cases);
  }

  @Test
  void allOpenTasksAreFoundPageByPage() {
    for (int i = 0; i < 205; i++) {
      start("C-TEST-" + i);
    }
    Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> everyTask().size() == 205);
  }

  @Test
  void processesThatCarryOnlyAListOfChildrenAreFoundByEachOfThem() {
    engine.start(
        "waiting",
        "about",
        Map.of("caseRefs", List.of("C-4M8T-2XJ6", "C-7K3F-9Q2D"), "planRef", 1));
    engine.start("waiting", "another", Map.of("caseRefs", List.of("C-4M8T-2XJ7")));
    engine.start("waiting", "alone", Map.of("caseRef", "C-7K3F-9Q2D"));
    var instances = new CamundaProcessInstances(client);

    eventually(() -> instances() == 3 && everyTask().size() == 3 ? true : null);

    assertThat(instances.carrying(List.of("C-4M8T-2XJ6"))).hasSize(1);
    assertThat(instances.carrying(List.of("C-7K3F-9Q2D", "R-4M8T-2XJ7"))).hasSize(2);
    assertThat(instances.carrying(List.of("C-7K3F-9Q2")))
        .as("no reference of a case, and nothing asked for by its beginning")
        .isEmpty();
  }

  @Test
  void thePathOfAnInstanceIsReadPageAfterPageInItsOrder() {
    start(KEY);
    onlyTask();
    var instances = new CamundaProcessInstances(client, 2);
    var instance = instances.carrying(List.of(KEY)).getFirst();

    assertThat(instances.path(instance.key()))
        .extracting(ProcessInstances.Visit::elementId)
        .contains("Claim", "First", "Wait")
        .doesNotHaveDuplicates()
        .endsWith("Wait");
  }

  private List<OpenUserTask> everyTask() {
    var tasks = new ArrayList<OpenUserTask>();
    String next = null;
    do {
      var page = openTasks.page(next);
      tasks.addAll(page.tasks());
      next = page.next();
    } while (next != null);
    assertThat(new HashSet<>(tasks)).hasSameSizeAs(tasks);
    return tasks;
  }

  private void start(String key) {
    engine.start("waiting", key, Map.of("contactRef", key));
  }

  private OpenUserTask onlyTask() {
    return eventually(() -> {
      var tasks = openTasks.page(null).tasks();
      return tasks.isEmpty() ? null : tasks.getFirst();
    });
  }

  private @Nullable String assignee(long task) {
    return openTasks.find(task).map(OpenUserTask::assignee).orElse(null);
  }

  private int instances() {
    return client.newProcessInstanceSearchRequest().send().join().items().size();
  }

  private static <T> T eventually(Callable<@Nullable T> question) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(25))
        .until(question, answer -> answer != null);
  }

  private static StartClaims claims() {
    var database =
        new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V050__process_start.sql"))
        .execute(database);
    return new StartClaims(
        JdbcClient.create(database), InstantSource.system(), new JdbcTransactionManager(database));
  }
}

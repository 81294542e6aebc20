package uk.complexcase.engine;

import static io.camunda.process.test.api.CamundaAssert.assertThatDecision;
import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.CamundaAssert.assertThatUserTask;
import static io.camunda.process.test.api.assertions.ElementSelectors.byName;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.process.test.api.CamundaProcessTestRuntimeMode;
import io.camunda.process.test.api.assertions.DecisionSelectors;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.FileSystemUtils;

/** Camunda's own test library takes the embedded engine for a cluster. */
class CamundaProcessTestInRemoteModeTest {

  private static final Path DIRECTORY = temporaryDirectory();
  private static final Path REPORTS = DIRECTORY.resolve("coverage");
  private static final EmbeddedRuntime RUNTIME =
      EmbeddedRuntime.start(EngineSettings.in(DIRECTORY.resolve("engine")));

  /** Ends last: what begins first ends last. */
  @Order(0)
  @RegisterExtension
  static final AfterAllCallback END = context -> checkCoverageAndStop();

  @Order(1)
  @RegisterExtension
  static final CamundaProcessTestExtension PROCESS_TEST =
      new CamundaProcessTestExtension()
          .withRuntimeMode(CamundaProcessTestRuntimeMode.REMOTE)
          .withRemoteCamundaClientBuilderFactory(() ->
              CamundaClient.newClientBuilder()
                  .restAddress(RUNTIME.restAddress())
                  .grpcAddress(RUNTIME.grpcAddress()))
          .withRemoteCamundaMonitoringApiAddress(RUNTIME.managementAddress())
          .withCoverageReportDirectory(REPORTS.toString());

  private CamundaClient client;
  private CamundaProcessTestContext context;

  @BeforeEach
  void deploy() {
    client
        .newDeployResourceCommand()
        .addResourceStringUtf8(ProcessFlowTest.STRATEGY_DEFAULT, "strategy-default.dmn")
        .addProcessModel(referral(), "referral.bpmn")
        .send()
        .join();
  }

  private static BpmnModelInstance referral() {
    return Bpmn.createExecutableProcess("referral")
        .startEvent("Received")
        .serviceTask("Acknowledge", t -> t.zeebeJobType("acknowledge"))
        .name("Acknowledge")
        .businessRuleTask(
            "Advise",
            b -> b.zeebeCalledDecisionId("strategy-default").zeebeResultVariable("advice"))
        .userTask("Decide", t -> t.zeebeUserTask().zeebeCandidateGroups("mash-manager"))
        .boundaryEvent("Late", e -> e.cancelActivity(false).timerWithDuration("P1D"))
        .endEvent("LateTold")
        .moveToActivity("Decide")
        .intermediateCatchEvent(
            "Confirmed",
            m -> m.message(d -> d.name("confirmed").zeebeCorrelationKeyExpression("caseRef")))
        .endEvent("Done")
        .done();
  }

  private ProcessInstanceEvent start() {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("referral")
        .latestVersion()
        .variables(Map.of("caseRef", "C-1", "harm", true))
        .send()
        .join();
  }

  @Test
  void theWholeWayWithAMockTimeTravelAndAMessage() {
    var worker = context.mockJobWorker("acknowledge").thenComplete(Map.of("told", true));
    ProcessInstanceEvent instance = start();

    assertThatUserTask(byElementId("Decide"))
        .isCreated()
        .hasCandidateGroup("mash-manager")
        .hasProcessInstanceKey(instance.getProcessInstanceKey());
    assertThatDecision(DecisionSelectors.byProcessInstanceKey(instance.getProcessInstanceKey()))
        .isEvaluated()
        .hasOutput("STRATEGY_DISCUSSION");
    Instant before = context.getCurrentTime();
    context.increaseTime(Duration.ofDays(2));
    assertThat(context.getCurrentTime()).isAfter(before.plus(Duration.ofDays(1)));
    assertThatProcessInstance(instance).hasCompletedElements("LateTold");
    context.completeUserTask(byElementId("Decide"), Map.of("met", true));
    assertThatProcessInstance(instance).isWaitingForMessage("confirmed", "C-1");
    client
        .newPublishMessageCommand()
        .messageName("confirmed")
        .correlationKey("C-1")
        .timeToLive(Duration.ofMinutes(1))
        .send()
        .join();

    assertThatProcessInstance(instance)
        .isCompleted()
        .hasCompletedElement("Acknowledge", 1)
        .hasCompletedElements(byName("Acknowledge"))
        .hasCorrelatedMessage("confirmed", "C-1")
        .hasVariable("told", true)
        .hasVariable("met", true)
        .hasNoActiveIncidents();
    assertThat(worker.getInvocations()).isEqualTo(1);
  }

  @Test
  void aFailedWorkerIsAnIncidentAndNothingIsLeftOfTheTestBefore() {
    context
        .mockJobWorker("acknowledge")
        .withHandler((jobs, job) -> jobs.newFailCommand(job).retries(0).send().join());
    ProcessInstanceEvent instance = start();

    assertThatProcessInstance(instance).isActive().hasActiveIncidents();
    assertThatProcessInstance(instance).hasActiveElements("Acknowledge");
    assertThat(client.newProcessInstanceSearchRequest().send().join().items()).hasSize(1);
  }

  private static void checkCoverageAndStop() throws IOException {
    try (Stream<Path> files = Files.walk(REPORTS)) {
      Path report =
          files.filter(file -> file.toString().endsWith("report.json")).findFirst().orElseThrow();
      assertThat(Files.readString(report))
          .containsPattern("\"processDefinitionId\" : \"referral\"")
          .containsPattern("\"coverage\" : 1\\.0");
    } finally {
      RUNTIME.close();
      FileSystemUtils.deleteRecursively(DIRECTORY);
    }
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("engine");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

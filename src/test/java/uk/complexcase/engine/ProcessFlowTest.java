package uk.complexcase.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.MigrationPlan;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.enums.IncidentErrorType;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.enums.MessageSubscriptionState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.DecisionInstance;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.Incident;
import io.camunda.client.api.search.response.ProcessInstanceSequenceFlow;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the procedure's diagrams are made of, each run once and read back. */
class ProcessFlowTest {

  @RegisterExtension static final RunningEngine ENGINE = new RunningEngine();

  static final String STRATEGY_DEFAULT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="defaults"
          name="Defaults" namespace="http://example.org">
        <decision id="strategy-default" name="Strategy default">
          <decisionTable id="table" hitPolicy="FIRST">
            <input id="harm" label="Harm">
              <inputExpression id="harmExpression" typeRef="boolean"><text>harm</text></inputExpression>
            </input>
            <output id="advice" name="advice" typeRef="string"/>
            <rule id="harmful">
              <inputEntry id="in1"><text>true</text></inputEntry>
              <outputEntry id="out1"><text>"STRATEGY_DISCUSSION"</text></outputEntry>
            </rule>
            <rule id="other">
              <inputEntry id="in2"><text>-</text></inputEntry>
              <outputEntry id="out2"><text>"S17"</text></outputEntry>
            </rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private static BpmnModelInstance work() {
    return Bpmn.createExecutableProcess("work")
        .startEvent()
        .serviceTask("Work", t -> t.zeebeJobType("work"))
        .endEvent()
        .done();
  }

  private List<ElementInstance> elements(long instance, String elementId) {
    return ENGINE
        .client()
        .newElementInstanceSearchRequest()
        .filter(f -> f.processInstanceKey(instance).elementId(elementId))
        .send()
        .join()
        .items();
  }

  private void awaitActive(long instance, String elementId) {
    await()
        .atMost(RunningEngine.PATIENCE)
        .until(() ->
            elements(instance, elementId).stream()
                .anyMatch(e -> e.getState() == ElementInstanceState.ACTIVE));
  }

  private Incident openIncident() {
    return await()
        .atMost(RunningEngine.PATIENCE)
        .until(
            () ->
                ENGINE
                    .client()
                    .newIncidentSearchRequest()
                    .filter(f -> f.state(IncidentState.ACTIVE))
                    .send()
                    .join()
                    .items(),
            incidents -> incidents.size() == 1)
        .get(0);
  }

  @Test
  void aCalledProcessRunsAsAnInstanceOfItsOwn() {
    ENGINE.deploy(work(), "work.bpmn");
    ENGINE.deploy(
        Bpmn.createExecutableProcess("caller")
            .startEvent()
            .callActivity("Call", c -> c.zeebeProcessId("work"))
            .endEvent()
            .done(),
        "caller.bpmn");
    long caller = ENGINE.start("caller");
    ActivatedJob job = ENGINE.job("work");

    assertThat(
            ENGINE
                .client()
                .newProcessInstanceSearchRequest()
                .filter(f -> f.parentProcessInstanceKey(caller))
                .send()
                .join()
                .items())
        .singleElement()
        .satisfies(called -> assertThat(called.getProcessDefinitionId()).isEqualTo("work"));
    assertThat(
            ENGINE
                .client()
                .newProcessInstanceGetCallHierarchyRequest(job.getProcessInstanceKey())
                .send()
                .join())
        .hasSize(2);
    ENGINE.client().newCompleteCommand(job).send().join();
    ENGINE.awaitState(caller, ProcessInstanceState.COMPLETED);
  }

  @Test
  void aMultiInstanceSubProcessRunsOncePerAgency() {
    ENGINE.deploy(
        Bpmn.createExecutableProcess("checks")
            .startEvent()
            .subProcess(
                "PerAgency",
                s ->
                    s.multiInstance(m ->
                        m.zeebeInputCollectionExpression("agencies")
                            .zeebeInputElement("agency")
                            .parallel()))
            .embeddedSubProcess()
            .startEvent()
            .userTask("Check", t -> t.zeebeUserTask().zeebeAssigneeExpression("agency"))
            .endEvent()
            .subProcessDone()
            .endEvent()
            .done(),
        "checks.bpmn");
    long instance = ENGINE.start("checks", Map.of("agencies", List.of("health", "school")));
    await().atMost(RunningEngine.PATIENCE).until(() -> elements(instance, "Check").size() == 2);

    var tasks = ENGINE.client().newUserTaskSearchRequest().send().join().items();
    assertThat(tasks).extracting("assignee").containsExactlyInAnyOrder("health", "school");
    assertThat(
            ENGINE
                .client()
                .newElementInstanceSearchRequest()
                .filter(f -> f.elementId("PerAgency").type(ElementInstanceType.MULTI_INSTANCE_BODY))
                .send()
                .join()
                .items())
        .hasSize(1);
    tasks.forEach(
        t -> ENGINE.client().newCompleteUserTaskCommand(t.getUserTaskKey()).send().join());
    ENGINE.awaitState(instance, ProcessInstanceState.COMPLETED);
  }

  @Test
  void aBusinessRuleTaskLeavesItsDecisionWithInputsAndTheRuleThatMatched() {
    ENGINE
        .client()
        .newDeployResourceCommand()
        .addResourceStringUtf8(STRATEGY_DEFAULT, "strategy-default.dmn")
        .addProcessModel(
            Bpmn.createExecutableProcess("advice")
                .startEvent()
                .businessRuleTask(
                    "Advise",
                    b -> b.zeebeCalledDecisionId("strategy-default").zeebeResultVariable("advice"))
                .endEvent()
                .done(),
            "advice.bpmn")
        .send()
        .join();

    var result =
        ENGINE
            .client()
            .newCreateInstanceCommand()
            .bpmnProcessId("advice")
            .latestVersion()
            .variables(Map.of("harm", true))
            .withResult()
            .send()
            .join();

    assertThat(result.getVariablesAsMap()).containsEntry("advice", "STRATEGY_DISCUSSION");
    DecisionInstance found =
        ENGINE
            .client()
            .newDecisionInstanceSearchRequest()
            .filter(f -> f.processInstanceKey(result.getProcessInstanceKey()))
            .send()
            .join()
            .singleItem();
    DecisionInstance decision =
        ENGINE.client().newDecisionInstanceGetRequest(found.getDecisionInstanceId()).send().join();
    assertThat(decision.getState()).hasToString("EVALUATED");
    assertThat(decision.getDecisionDefinitionId()).isEqualTo("strategy-default");
    assertThat(decision.getEvaluatedInputs())
        .singleElement()
        .satisfies(input -> assertThat(input.getInputValue()).isEqualTo("true"));
    assertThat(decision.getMatchedRules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.getRuleId()).isEqualTo("harmful"));
    assertThat(
            ENGINE
                .client()
                .newEvaluateDecisionCommand()
                .decisionId("strategy-default")
                .variables(Map.of("harm", false))
                .send()
                .join()
                .getDecisionOutput())
        .isEqualTo("\"S17\"");
  }

  @Test
  void aTimerFiresRightAfterTheClockWasMoved() throws Exception {
    ENGINE.deploy(
        Bpmn.createExecutableProcess("wait")
            .startEvent()
            .intermediateCatchEvent("InNinetyDays", t -> t.timerWithDuration("P90D"))
            .endEvent()
            .done(),
        "wait.bpmn");
    long instance = ENGINE.start("wait");
    awaitActive(instance, "InNinetyDays");

    long moved = System.nanoTime();
    ENGINE.moveClock(Duration.ofDays(91));
    ENGINE.awaitState(instance, ProcessInstanceState.COMPLETED);

    assertThat(Duration.ofNanos(System.nanoTime() - moved)).isLessThan(Duration.ofSeconds(8));
    var completed = ENGINE.client().newProcessInstanceGetRequest(instance).send().join();
    assertThat(Duration.between(completed.getStartDate(), completed.getEndDate()))
        .isGreaterThan(Duration.ofDays(90));
  }

  @Test
  void timersStillFireAfterTheClockWasSetBack() throws Exception {
    ENGINE.moveClock(Duration.ofDays(365));
    ENGINE.deploy(
        Bpmn.createExecutableProcess("wait")
            .startEvent()
            .intermediateCatchEvent("Soon", t -> t.timerWithDuration("PT1S"))
            .endEvent()
            .done(),
        "wait.bpmn");
    ENGINE.manage("DELETE", "/actuator/clock", "");

    long instance = ENGINE.start("wait");

    ENGINE.awaitState(instance, ProcessInstanceState.COMPLETED);
  }

  @Test
  void anEventBasedGatewayTakesTheMessageThatComesBeforeItsTimer() {
    ENGINE.deploy(watch(), "watch.bpmn");
    long instance = ENGINE.start("watch", Map.of("deadline", "D-1"));
    await()
        .atMost(RunningEngine.PATIENCE)
        .until(
            () ->
                ENGINE
                    .client()
                    .newMessageSubscriptionSearchRequest()
                    .filter(f ->
                        f.messageName("deadline-closed")
                            .correlationKey("D-1")
                            .messageSubscriptionState(MessageSubscriptionState.CREATED))
                    .send()
                    .join()
                    .items()
                    .size(),
            size -> size == 1);

    ENGINE
        .client()
        .newPublishMessageCommand()
        .messageName("deadline-closed")
        .correlationKey("D-1")
        .timeToLive(Duration.ofHours(1))
        .messageId("close-D-1")
        .send()
        .join();

    ENGINE.awaitState(instance, ProcessInstanceState.COMPLETED);
    assertThat(ENGINE.client().newProcessInstanceSequenceFlowsRequest(instance).send().join())
        .extracting(ProcessInstanceSequenceFlow::getElementId)
        .contains("toNext")
        .doesNotContain("toWasDue");
    assertThat(elements(instance, "wasClosed")).hasSize(1);
    assertThat(elements(instance, "wasDue")).isEmpty();
    assertThat(
            ENGINE
                .client()
                .newCorrelatedMessageSubscriptionSearchRequest()
                .filter(f -> f.processInstanceKey(instance))
                .send()
                .join()
                .items())
        .singleElement()
        .satisfies(m -> assertThat(m.getMessageName()).isEqualTo("deadline-closed"));
    assertThatThrownBy(() ->
            ENGINE
                .client()
                .newPublishMessageCommand()
                .messageName("deadline-closed")
                .correlationKey("D-1")
                .timeToLive(Duration.ofHours(1))
                .messageId("close-D-1")
                .send()
                .join())
        .isInstanceOf(ClientStatusException.class)
        .extracting(e -> ((ClientStatusException) e).getStatusCode())
        .isEqualTo(Status.Code.ALREADY_EXISTS);
  }

  private static BpmnModelInstance watch() {
    return Bpmn.createExecutableProcess("watch")
        .startEvent()
        .sequenceFlowId("toNext")
        .eventBasedGateway("Next")
        .intermediateCatchEvent("Due", t -> t.timerWithDuration("P1D"))
        .sequenceFlowId("toWasDue")
        .endEvent("wasDue")
        .moveToLastGateway()
        .intermediateCatchEvent(
            "Closed",
            m ->
                m.message(d -> d.name("deadline-closed").zeebeCorrelationKeyExpression("deadline")))
        .endEvent("wasClosed")
        .done();
  }

  @Test
  void aMessageIsCorrelatedAtOnceOrRefused() {
    ENGINE.deploy(watch(), "watch.bpmn");
    long instance = ENGINE.start("watch", Map.of("deadline", "D-2"));
    awaitActive(instance, "Next");

    var correlated =
        ENGINE
            .client()
            .newCorrelateMessageCommand()
            .messageName("deadline-closed")
            .correlationKey("D-2")
            .send()
            .join();

    assertThat(correlated.getProcessInstanceKey()).isEqualTo(instance);
    assertThatThrownBy(() ->
            ENGINE
                .client()
                .newCorrelateMessageCommand()
                .messageName("deadline-closed")
                .correlationKey("nobody waits")
                .send()
                .join())
        .isInstanceOf(ProblemException.class)
        .satisfies(e -> assertThat(((ProblemException) e).code()).isEqualTo(404));
  }

  @Test
  void anErrorIsCaughtAndAnEscalationIsHeard() {
    ENGINE.deploy(
        Bpmn.createExecutableProcess("raise")
            .startEvent()
            .subProcess("Phase")
            .embeddedSubProcess()
            .startEvent()
            .serviceTask("Work", t -> t.zeebeJobType("work"))
            .boundaryEvent("NotFound", e -> e.error("NOT_FOUND"))
            .intermediateThrowEvent("Tell", e -> e.escalation("GAP"))
            .endEvent()
            .moveToActivity("Work")
            .endEvent("never")
            .subProcessDone()
            .boundaryEvent("GapTold", e -> e.cancelActivity(false).escalation("GAP"))
            .endEvent("told")
            .moveToActivity("Phase")
            .endEvent("after")
            .done(),
        "raise.bpmn");
    long instance = ENGINE.start("raise");

    ENGINE
        .client()
        .newThrowErrorCommand(ENGINE.job("work"))
        .errorCode("NOT_FOUND")
        .errorMessage("no such case")
        .send()
        .join();

    ENGINE.awaitState(instance, ProcessInstanceState.COMPLETED);
    assertThat(elements(instance, "GapTold")).hasSize(1);
    assertThat(elements(instance, "told")).hasSize(1);
    assertThat(elements(instance, "never")).isEmpty();
    assertThat(elements(instance, "Work"))
        .singleElement()
        .satisfies(e -> assertThat(e.getState()).isEqualTo(ElementInstanceState.TERMINATED));
  }

  @Test
  void anIncidentShowsWhereItIsAndIsResolvedOverEitherProtocol() {
    ENGINE.deploy(work(), "work.bpmn");
    long instance = ENGINE.start("work");
    ActivatedJob job = ENGINE.job("work");
    ENGINE.client().newFailCommand(job).retries(0).errorMessage("mail server down").send().join();

    Incident incident = openIncident();
    assertThat(incident.getErrorType()).isEqualTo(IncidentErrorType.JOB_NO_RETRIES);
    assertThat(incident.getErrorMessage()).isEqualTo("mail server down");
    assertThat(elements(instance, "Work"))
        .singleElement()
        .satisfies(e -> {
          assertThat(e.getIncident()).isTrue();
          assertThat(e.getIncidentKey()).isEqualTo(incident.getIncidentKey());
        });
    assertThat(
            ENGINE
                .client()
                .newProcessInstanceSearchRequest()
                .filter(f -> f.hasIncident(true))
                .send()
                .join()
                .items())
        .hasSize(1);

    ENGINE.client().newUpdateRetriesCommand(job).retries(1).send().join();
    ENGINE.client().newResolveIncidentCommand(incident.getIncidentKey()).send().join();

    ENGINE.client().newCompleteCommand(ENGINE.job("work")).send().join();
    ENGINE.awaitState(instance, ProcessInstanceState.COMPLETED);
    assertThat(
            ENGINE.client().newProcessInstanceGetRequest(instance).send().join().getHasIncident())
        .isFalse();
    assertThat(
            ENGINE
                .client()
                .newIncidentGetRequest(incident.getIncidentKey())
                .send()
                .join()
                .getState())
        .isEqualTo(IncidentState.RESOLVED);
  }

  @Test
  void anInstanceIsModifiedMigratedAndCancelled() {
    ENGINE.deploy(steps(), "steps.bpmn");
    long instance = ENGINE.start("steps");
    awaitActive(instance, "First");
    long first = elements(instance, "First").get(0).getElementInstanceKey();

    ENGINE
        .client()
        .newModifyProcessInstanceCommand(instance)
        .activateElement("Second")
        .withVariables(Map.of("reopened", true))
        .and()
        .terminateElement(first)
        .send()
        .join();
    awaitActive(instance, "Second");

    var next =
        ENGINE.deploy(
            Bpmn.createExecutableProcess("steps")
                .startEvent()
                .userTask("First", t -> t.zeebeUserTask())
                .userTask("SecondRenamed", t -> t.zeebeUserTask())
                .endEvent()
                .done(),
            "steps.bpmn");
    long target = next.getProcesses().get(0).getProcessDefinitionKey();
    ENGINE
        .client()
        .newMigrateProcessInstanceCommand(instance)
        .migrationPlan(
            MigrationPlan.newBuilder()
                .withTargetProcessDefinitionKey(target)
                .addMappingInstruction("Second", "SecondRenamed")
                .build())
        .send()
        .join();
    assertThat(elements(instance, "SecondRenamed")).hasSize(1);
    assertThat(ENGINE.openTask("SecondRenamed").getProcessDefinitionVersion()).isEqualTo(2);

    ENGINE.client().newCancelInstanceCommand(instance).send().join();
    ENGINE.awaitState(instance, ProcessInstanceState.TERMINATED);
    assertThatThrownBy(() -> ENGINE.client().newCancelInstanceCommand(instance).send().join())
        .isInstanceOf(ClientStatusException.class)
        .extracting(e -> ((ClientStatusException) e).getStatusCode())
        .isEqualTo(Status.Code.NOT_FOUND);
  }

  private static BpmnModelInstance steps() {
    return Bpmn.createExecutableProcess("steps")
        .startEvent()
        .userTask("First", t -> t.zeebeUserTask())
        .userTask("Second", t -> t.zeebeUserTask())
        .endEvent()
        .done();
  }

  @Test
  void aSignalStartsWhatListensAndVariablesAreSet() {
    ENGINE.deploy(
        Bpmn.createExecutableProcess("heard")
            .startEvent()
            .signal("release")
            .userTask("Hear", t -> t.zeebeUserTask())
            .endEvent()
            .done(),
        "heard.bpmn");

    ENGINE
        .client()
        .newBroadcastSignalCommand()
        .signalName("release")
        .variables(Map.of("level", "LOW"))
        .send()
        .join();
    long instance = ENGINE.openTask("Hear").getProcessInstanceKey();
    ENGINE
        .client()
        .newSetVariablesCommand(instance)
        .variables(Map.of("level", "HIGH"))
        .send()
        .join();

    assertThat(
            ENGINE
                .client()
                .newVariableSearchRequest()
                .filter(f -> f.scopeKey(instance).name("level"))
                .send()
                .join()
                .items())
        .singleElement()
        .satisfies(v -> assertThat(v.getValue()).isEqualTo("\"HIGH\""));
  }

  @Test
  void whatIsWrongIsRefusedAsTheRealGatewayDoes() {
    assertThatThrownBy(() -> ENGINE.start("unknown"))
        .isInstanceOf(ClientStatusException.class)
        .extracting(e -> ((ClientStatusException) e).getStatusCode())
        .isEqualTo(Status.Code.NOT_FOUND);
    assertThatThrownBy(() ->
            ENGINE
                .client()
                .newDeployResourceCommand()
                .addResourceStringUtf8("<nonsense", "broken.bpmn")
                .send()
                .join())
        .isInstanceOf(ClientStatusException.class)
        .extracting(e -> ((ClientStatusException) e).getStatusCode())
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
    ENGINE.deploy(work(), "work.bpmn");
    assertThatThrownBy(() ->
            ENGINE
                .client()
                .newCreateInstanceCommand()
                .bpmnProcessId("work")
                .latestVersion()
                .variables("[1]")
                .send()
                .join())
        .isInstanceOf(ClientStatusException.class)
        .extracting(e -> ((ClientStatusException) e).getStatusCode())
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
    ENGINE.start("work");
    ActivatedJob job = ENGINE.job("work");
    ENGINE.client().newFailCommand(job).retries(0).send().join();
    assertThatThrownBy(() -> ENGINE.client().newCompleteCommand(job).send().join())
        .isInstanceOf(ClientStatusException.class)
        .extracting(e -> ((ClientStatusException) e).getStatusCode())
        .isEqualTo(Status.Code.FAILED_PRECONDITION);
  }

  @Test
  void aProcessIsDeployedRunAndDeletedOverRestAlone() throws Exception {
    String xml = Bpmn.convertToString(work());
    var client =
        io.camunda.client.CamundaClient.newClientBuilder()
            .restAddress(ENGINE.runtime().restAddress())
            .preferRestOverGrpc(true)
            .build();
    try (client) {
      var deployed =
          client.newDeployResourceCommand().addResourceStringUtf8(xml, "work.bpmn").send().join();
      long definition = deployed.getProcesses().get(0).getProcessDefinitionKey();
      long instance =
          client
              .newCreateInstanceCommand()
              .bpmnProcessId("work")
              .latestVersion()
              .variables(Map.of("caseRef", "C-1"))
              .tags("case-C-1")
              .send()
              .join()
              .getProcessInstanceKey();
      ActivatedJob job =
          client
              .newActivateJobsCommand()
              .jobType("work")
              .maxJobsToActivate(1)
              .fetchVariables("caseRef")
              .send()
              .join()
              .getJobs()
              .get(0);
      assertThat(job.getVariablesAsMap()).containsExactly(Map.entry("caseRef", "C-1"));
      client.newUpdateJobCommand(job).updateRetries(7).send().join();
      client.newCompleteCommand(job).variables(Map.of("done", 1)).send().join();
      ENGINE.awaitState(instance, ProcessInstanceState.COMPLETED);

      assertThat(
              client
                  .newProcessInstanceSearchRequest()
                  .filter(f -> f.tags("case-C-1"))
                  .send()
                  .join()
                  .items())
          .hasSize(1);
      assertThat(client.newProcessDefinitionGetXmlRequest(definition).send().join()).isEqualTo(xml);
      assertThat(client.newProcessInstanceElementStatisticsRequest(instance).send().join())
          .extracting("elementId")
          .contains("Work");
      client.newDeleteResourceCommand(definition).send().join();
      assertThatThrownBy(() -> ENGINE.start("work")).isInstanceOf(ClientStatusException.class);
    }
  }
}

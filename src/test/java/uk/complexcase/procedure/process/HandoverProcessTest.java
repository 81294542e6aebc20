package uk.complexcase.procedure.process;

import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.models.ModelsFixture;

/** Handovers and moves on the engine; the room's work is mocked. */
class HandoverProcessTest {

  private static final String HANDOVER = "T-TEST-0001";

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  private static final TreeSet<String> VISITED = new TreeSet<>();
  private static int testsRun;

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private ProcessInstanceEvent instance;

  @BeforeEach
  void theTaskList() {
    CamundaAssert.setAssertionInterval(Duration.ofMillis(25));
    Pathway.deploy(client);
    List.of("task-creating", "task-assigning", "task-updating", "task-completing", "task-canceling")
        .forEach(type -> context.mockJobWorker(type).thenComplete(Map.of()));
    context
        .mockJobWorker("open-task-clock")
        .thenComplete(Map.of("dueAt", Pathway.DUE, "deadlineRef", "", "outerDeadlineRef", ""));
  }

  @AfterEach
  void noteWhatWasVisited() {
    client
        .newElementInstanceSearchRequest()
        .filter(filter -> filter.processDefinitionId("handover-and-transfer"))
        .page(page -> page.limit(1_000))
        .send()
        .join()
        .items()
        .forEach(element -> VISITED.add(element.getElementId()));
    testsRun++;
  }

  /** Coverage is a property of all tests together, so it is not asked of a single one run alone. */
  @AfterAll
  static void everyElementWasVisited() {
    long all =
        Arrays.stream(HandoverProcessTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .count();
    if (testsRun == all) {
      var elements =
          ModelsFixture.delivered().elements("handover-and-transfer").stream()
              .map(ModelElement::id)
              .toList();
      assertThat(elements).contains("HandoverBegun", "SettleHandover", "MovedOut", "MovedIn");
      assertThat(VISITED).containsAll(elements);
    }
  }

  @Test
  void aChildIsHandedOverOnlyByTheAcceptanceOfTheWorkerWhoIsAsked() {
    begun("CHANGE_OF_WORKER", false);
    assertThat(open("PrepareHandover").getAssignee()).isEqualTo("old.worker");

    done("PrepareHandover", Map.of("toWorker", "new.worker"));
    assertThat(open("AcceptHandover").getAssignee()).isEqualTo("new.worker");

    done("AcceptHandover", Map.of("handoverAnswer", "ACCEPTED"));
    then()
        .isCompleted()
        .hasCompletedElements("HandedOver")
        .hasNotActivatedElements("SettleHandover");
  }

  @Test
  void whatIsNotAcceptedGoesToAManagerWhoAsksAnotherWorker() {
    begun("CHANGE_OF_WORKER", false);
    done("PrepareHandover", Map.of("toWorker", "new.worker"));
    done("AcceptHandover", Map.of("handoverAnswer", "NOT_ACCEPTED"));
    assertThat(open("SettleHandover").getCandidateGroups()).contains("csc-team-manager");

    done(
        "SettleHandover",
        Map.of("handoverSettlement", "ANOTHER_WORKER", "toWorker", "third.worker"));
    assertThat(open("AcceptHandover").getAssignee()).isEqualTo("third.worker");

    done("AcceptHandover", Map.of("handoverAnswer", "ACCEPTED"));
    then().isCompleted().hasCompletedElements("HandedOver");
  }

  @Test
  void aManagerCanLeaveTheChildWithTheWorkerBefore() {
    begun("CHANGE_OF_WORKER", false);
    done("PrepareHandover", Map.of("toWorker", "new.worker"));
    done("AcceptHandover", Map.of("handoverAnswer", "NOT_ACCEPTED"));
    done("SettleHandover", Map.of("handoverSettlement", "CALL_OFF"));

    then()
        .isCompleted()
        .hasCompletedElements("HandoverCalledOff")
        .hasNotActivatedElements("HandedOver");
  }

  @Test
  void aMoveOutOfTheAreaEndsOnlyWithAcceptanceInWriting() {
    begun("MOVE_OUT", false);
    done("GiveMoveNotice", Map.of());
    assertThat(open("RecordMoveAcceptance").getCandidateGroups()).contains("other-la-liaison");

    done("RecordMoveAcceptance", Map.of("moveAnswer", "NOT_YET"));
    open("RecordMoveAcceptance");
    then().isActive().hasNotActivatedElements("MovedOut");

    done("RecordMoveAcceptance", Map.of("moveAnswer", "ACCEPTED"));
    then().isCompleted().hasCompletedElements("MovedOut");
  }

  @Test
  void aChildWhoDoesNotMoveStaysWithUs() {
    begun("MOVE_OUT", false);
    done("GiveMoveNotice", Map.of());
    done("RecordMoveAcceptance", Map.of("moveAnswer", "CALLED_OFF"));

    then().isCompleted().hasCompletedElements("MoveCalledOff").hasNotActivatedElements("MovedOut");
  }

  @Test
  void aMoveIntoTheAreaEndsWithItsConference() {
    begun("MOVE_IN", false);
    assertThat(open("HoldTransferInConference").getCandidateGroups()).contains("cp-chair");

    done("HoldTransferInConference", Map.of());
    then().isCompleted().hasCompletedElements("MovedIn").hasNotActivatedElements("PrepareHandover");
  }

  @Test
  void aSecondStartOfTheSameHandoverEndsAtOnce() {
    begun("CHANGE_OF_WORKER", true);

    then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("PrepareHandover");
  }

  private void begun(String kind, boolean duplicate) {
    context.mockJobWorker("claim-start").thenComplete(Map.of("duplicateStart", duplicate));
    instance =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId("handover-and-transfer")
            .latestVersion()
            .variables(
                Map.of(
                    "transferRef",
                    HANDOVER,
                    "startKey",
                    HANDOVER,
                    "transferKind",
                    kind,
                    "caseRef",
                    "C-TEST-0001",
                    "fromWorker",
                    "old.worker",
                    "toWorker",
                    "new.worker"))
            .send()
            .join();
  }

  private void done(String task, Map<String, Object> variables) {
    context.completeUserTask(byElementId(task), variables);
  }

  private UserTask open(String element) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(25))
        .until(
            () ->
                client
                    .newUserTaskSearchRequest()
                    .filter(f ->
                        f.elementId(element)
                            .processInstanceKey(instance.getProcessInstanceKey())
                            .state(UserTaskState.CREATED))
                    .send()
                    .join()
                    .items(),
            tasks -> tasks.size() == 1)
        .getFirst();
  }

  private io.camunda.process.test.api.assertions.ProcessInstanceAssert then() {
    return CamundaAssert.assertThat(instance);
  }
}

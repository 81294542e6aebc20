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
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.models.ModelsFixture;

/** The life of an agreed action on the engine; the book of actions is mocked. */
class AgreedActionProcessTest {

  private static final String ACTION = "A-TEST-0001";

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  private static final TreeSet<String> VISITED = new TreeSet<>();
  private static int testsRun;

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private final AtomicReference<String> stands = new AtomicReference<>("DO");
  private ProcessInstanceEvent instance;

  @BeforeEach
  void theBookAndTheTaskList() {
    CamundaAssert.setAssertionInterval(Duration.ofMillis(25));
    Pathway.deploy(client);
    List.of("task-creating", "task-assigning", "task-updating", "task-completing", "task-canceling")
        .forEach(type -> context.mockJobWorker(type).thenComplete(Map.of()));
    context
        .mockJobWorker("open-task-clock")
        .thenComplete(Map.of("dueAt", Pathway.DUE, "deadlineRef", "", "outerDeadlineRef", ""));
    context
        .mockJobWorker("read-action")
        .withHandler((worker, job) ->
            worker
                .newCompleteCommand(job)
                .variables(
                    Map.of(
                        "actionStep",
                        stands.get(),
                        "actionOwner",
                        "school.nurse",
                        "actionGroups",
                        List.of("health-safeguarding"),
                        "actionChair",
                        "team.manager",
                        "actionRound",
                        1))
                .send()
                .join());
  }

  @AfterEach
  void noteWhatWasVisited() {
    client
        .newElementInstanceSearchRequest()
        .filter(filter -> filter.processDefinitionId("agreed-action"))
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
        Arrays.stream(AgreedActionProcessTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .count();
    if (testsRun == all) {
      var elements =
          ModelsFixture.delivered().elements("agreed-action").stream()
              .map(ModelElement::id)
              .toList();
      assertThat(elements).contains("ActionBegun", "TakeUpOverdueAction", "ActionDone");
      assertThat(VISITED).containsAll(elements);
    }
  }

  @Test
  void anActionAcceptedAtTheMeetingIsItsOwnersTaskAtOnceAndEndsWhenItIsDone() {
    begun(false);

    var task = open("DoAction");
    assertThat(task.getAssignee()).isEqualTo("school.nurse");
    assertThat(task.getCandidateGroups()).containsExactly("health-safeguarding");

    stands.set("DONE");
    done("DoAction");
    then().isCompleted().hasCompletedElements("ActionDone").hasNotActivatedElements("AcceptAction");
  }

  @Test
  void anActionOfSomebodyWhoWasNotThereIsAcceptedFirst() {
    stands.set("ACCEPT");
    begun(false);
    assertThat(open("AcceptAction").getAssignee()).isEqualTo("school.nurse");

    stands.set("DO");
    done("AcceptAction");
    open("DoAction");

    stands.set("DONE");
    done("DoAction");
    then().isCompleted().hasCompletedElements("ActionDone");
  }

  @Test
  void anActionGivenBackIsSettledByTheChairAndNeverWithNobody() {
    begun(false);
    open("DoAction");

    stands.set("SETTLE");
    done("DoAction");
    assertThat(open("SettleAction").getAssignee()).isEqualTo("team.manager");

    stands.set("ACCEPT");
    done("SettleAction");
    open("AcceptAction");
  }

  @Test
  void whatTheChairChangesEndsTheStepThatWaitsAndIsFollowed() {
    begun(false);
    open("DoAction");

    stands.set("ACCEPT");
    publish("action-changed", "round-2");
    open("AcceptAction");

    stands.set("CALLED_OFF");
    publish("action-changed", "called-off");
    then()
        .isCompleted()
        .hasCompletedElements("ActionCalledOff")
        .hasTerminatedElements("DoAction", "AcceptAction");
  }

  @Test
  void aDatePassedIsTheChairsTaskWhileTheOwnerGoesOn() {
    begun(false);
    open("DoAction");

    publish("action-overdue", "2027-02-02T23:59:00Z");
    assertThat(open("TakeUpOverdueAction").getAssignee()).isEqualTo("team.manager");
    open("DoAction");

    done("TakeUpOverdueAction");
    then().isActive().hasCompletedElements("OverdueTakenUp");
    open("DoAction");
  }

  @Test
  void anOverdueActionThatIsDoneLeavesTheChairNothingToTakeUp() {
    begun(false);
    open("DoAction");
    publish("action-overdue", "2027-02-02T23:59:00Z");
    open("TakeUpOverdueAction");

    stands.set("DONE");
    done("DoAction");
    then()
        .isCompleted()
        .hasCompletedElements("ActionDone")
        .hasTerminatedElements("TakeUpOverdueAction");
  }

  @Test
  void aSecondStartOfTheSameActionEndsAtOnce() {
    begun(true);

    then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("DoAction");
  }

  private void begun(boolean duplicate) {
    context.mockJobWorker("claim-start").thenComplete(Map.of("duplicateStart", duplicate));
    instance =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId("agreed-action")
            .latestVersion()
            .variables(
                Map.of("actionRef", ACTION, "startKey", ACTION, "caseRefs", List.of("C-TEST-0001")))
            .send()
            .join();
  }

  private void publish(String message, String id) {
    client
        .newPublishMessageCommand()
        .messageName(message)
        .correlationKey(ACTION)
        .messageId(id)
        .timeToLive(Duration.ofMinutes(1))
        .send()
        .join();
  }

  private void done(String task) {
    context.completeUserTask(byElementId(task), Map.of());
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

package uk.complexcase.procedure.process;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.models.ModelsFixture;

/** A message that reached nobody, on the engine: both its ends. */
class UndeliveredNoticeProcessTest {

  private static final String DUE = "2027-02-02T17:00:00Z";

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  @BeforeEach
  void theModelAndItsRooms() {
    CamundaAssert.setAssertionInterval(Duration.ofMillis(25));
    client
        .newDeployResourceCommand()
        .addResourceFile("bpmn/undelivered-notice.bpmn")
        .addResourceFile("forms/pass-on-message.form")
        .send()
        .join();
    for (var event : List.of("creating", "assigning", "updating", "completing", "canceling")) {
      context.mockJobWorker("task-" + event).thenComplete();
    }
    context
        .mockJobWorker("open-task-clock")
        .thenComplete(Map.of("dueAt", DUE, "deadlineRef", "", "outerDeadlineRef", ""));
  }

  @Test
  void what_a_person_sent_is_theirs_to_pass_on() {
    context.mockJobWorker("claim-start").thenComplete(Map.of("duplicateStart", false));
    var instance = start("hub.screener", List.of("mash-screener", "edt"));

    var task = task(instance);

    assertThat(task.getAssignee()).isEqualTo("hub.screener");
    assertThat(task.getCandidateGroups()).containsExactlyInAnyOrder("mash-screener", "edt");
    assertThat(OffsetDateTime.parse(DUE).isEqual(task.getDueDate())).isTrue();
    client.newCompleteUserTaskCommand(task.getUserTaskKey()).send().join();
    assertThat(instance)
        .isCompleted()
        .hasCompletedElements(
            ModelsFixture.delivered().elements("undelivered-notice").stream()
                .map(ModelElement::id)
                .filter(id -> !id.equals("DuplicateStartEnded"))
                .toArray(String[]::new));
  }

  @Test
  void what_the_product_sent_is_offered_to_the_groups_that_answer_for_it() {
    context.mockJobWorker("claim-start").thenComplete(Map.of("duplicateStart", false));

    var task = task(start("", List.of("mash-manager")));

    assertThat(task.getAssignee()).isNullOrEmpty();
    assertThat(task.getCandidateGroups()).containsExactly("mash-manager");
  }

  @Test
  void a_second_start_of_the_same_message_ends_at_once() {
    context.mockJobWorker("claim-start").thenComplete(Map.of("duplicateStart", true));

    assertThat(start("hub.screener", List.of("mash-screener")))
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("PassMessageOn");
  }

  private ProcessInstanceEvent start(String sender, List<String> groups) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("undelivered-notice")
        .latestVersion()
        .variables(
            Map.of(
                "undeliveredRef",
                "U-7K3F-9Q2D",
                "startKey",
                "U-7K3F-9Q2D",
                "sender",
                sender,
                "senderGroups",
                groups))
        .send()
        .join();
  }

  private UserTask task(ProcessInstanceEvent instance) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(25))
        .until(
            () ->
                client
                    .newUserTaskSearchRequest()
                    .filter(f ->
                        f.processInstanceKey(instance.getProcessInstanceKey())
                            .state(UserTaskState.CREATED))
                    .send()
                    .join()
                    .items(),
            tasks -> tasks.size() == 1)
        .getFirst();
  }
}

package uk.complexcase.procedure.process;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.awaitility.Awaitility;

/** A strategy discussion on its way through its process; the room's work is mocked. */
final class DiscussionOnItsWay {

  private final CamundaClient client;
  private final CamundaProcessTestContext context;
  private ProcessInstanceEvent instance;

  DiscussionOnItsWay(CamundaClient client, CamundaProcessTestContext context) {
    this.client = client;
    this.context = context;
    Pathway.deploy(client);
    for (String type :
        List.of(
            "task-creating",
            "task-assigning",
            "task-updating",
            "task-completing",
            "task-canceling")) {
      context.mockJobWorker(type).thenComplete(Map.of());
    }
    context
        .mockJobWorker("open-task-clock")
        .thenComplete(
            Map.of("dueAt", "2027-03-26T15:30:00Z", "deadlineRef", "", "outerDeadlineRef", ""));
  }

  DiscussionOnItsWay asked(String kind, boolean outOfHours, boolean duplicate) {
    context.mockJobWorker("claim-start").thenComplete(Map.of("duplicateStart", duplicate));
    instance =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId("strategy-discussion")
            .latestVersion()
            .variables(
                Map.of(
                    "strategyRef",
                    "S-TEST-0001",
                    "startKey",
                    "S-TEST-0001",
                    "contactRef",
                    "R-TEST-0001",
                    "caseRefs",
                    List.of("C-TEST-0001"),
                    "discussionKind",
                    kind,
                    "outOfHours",
                    outOfHours))
            .send()
            .join();
    return this;
  }

  DiscussionOnItsWay asked() {
    return asked("STRATEGY_DISCUSSION", false, false);
  }

  /** The follow-up of something a discussion found. */
  DiscussionOnItsWay named(String kind, boolean duplicate) {
    context.mockJobWorker("claim-start").thenComplete(Map.of("duplicateStart", duplicate));
    start(
        "discussion-follow-up",
        Map.of(
            "followUpRef",
            "00000000-0000-0000-0000-000000000001",
            "startKey",
            "00000000-0000-0000-0000-000000000001",
            "strategyRef",
            "S-TEST-0001",
            "contactRef",
            "R-TEST-0001",
            "caseRefs",
            List.of("C-TEST-0001"),
            "followUpKind",
            kind,
            "followUpGroups",
            List.of("mash-screener", "edt"),
            "followUpTimescale",
            "other-child-contact"));
    return this;
  }

  /** An assessment a discussion decided on. */
  DiscussionOnItsWay decided(boolean duplicate) {
    context.mockJobWorker("claim-start").thenComplete(Map.of("duplicateStart", duplicate));
    start(
        "assessment-allocation",
        Map.of(
            "contactRef",
            "R-TEST-0001",
            "caseRefs",
            List.of("C-TEST-0001"),
            "assessmentRef",
            "A-TEST-0001",
            "startKey",
            "A-TEST-0001"));
    return this;
  }

  /** A child to be referred to the complex safeguarding team. */
  DiscussionOnItsWay referredToTheTeam(boolean duplicate) {
    context.mockJobWorker("claim-start").thenComplete(Map.of("duplicateStart", duplicate));
    context.mockJobWorker("send-cs-referral").thenComplete(Map.of());
    start(
        "complex-safeguarding-referral",
        Map.of(
            "contactRef",
            "R-TEST-0001",
            "caseRefs",
            List.of("C-TEST-0001"),
            "csReferralRef",
            "CS-TEST-0001",
            "startKey",
            "CS-TEST-0001"));
    return this;
  }

  /** A contact whose outcome is awaited, chased at the time given. */
  DiscussionOnItsWay awaited(String contact, String chasedAt, boolean duplicate) {
    context.mockJobWorker("claim-start").thenComplete(Map.of("duplicateStart", duplicate));
    context.mockJobWorker("open-outcome-chase").thenComplete(Map.of("nextInstant", chasedAt));
    start(
        "referral-outcome-told",
        Map.of("contactRef", contact, "caseRefs", List.of("C-TEST-0001"), "startKey", contact));
    return this;
  }

  /** The decision on the contact is final. */
  DiscussionOnItsWay outcomeDecided(String contact) {
    client
        .newPublishMessageCommand()
        .messageName("referral-outcome-decided")
        .correlationKey(contact)
        .timeToLive(Duration.ofDays(1))
        .send()
        .join();
    return this;
  }

  /** What a contact calls for at once. */
  DiscussionOnItsWay calledFor(String measure, boolean duplicate) {
    context.mockJobWorker("claim-start").thenComplete(Map.of("duplicateStart", duplicate));
    start(
        "protection-at-once",
        Map.of(
            "contactRef",
            "R-TEST-0001",
            "caseRefs",
            List.of("C-TEST-0001"),
            "measure",
            measure,
            "measurePart",
            "",
            "startKey",
            "R-TEST-0001:" + measure));
    return this;
  }

  /** The task's work ended with this. */
  DiscussionOnItsWay done(String task, Map<String, Object> variables) {
    context.completeUserTask(byElementId(task), variables);
    return this;
  }

  private void start(String process, Map<String, Object> variables) {
    instance =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId(process)
            .latestVersion()
            .variables(variables)
            .send()
            .join();
  }

  /** The task's work ended since the discussion was called off. */
  DiscussionOnItsWay calledOff(String task) {
    context.completeUserTask(byElementId(task), Map.of("calledOff", true));
    return this;
  }

  DiscussionOnItsWay done(String task) {
    context.completeUserTask(byElementId(task), Map.of());
    return this;
  }

  /** A session ended, with those who were not there and those who could not be reached. */
  DiscussionOnItsWay ended(
      String task, int session, boolean reconvened, List<String> absent, List<String> closed) {
    var variables = new HashMap<String, Object>();
    variables.put("sessionNumber", session);
    variables.put("reconvened", reconvened);
    variables.put("absentAgencies", absent);
    variables.put("unreachableAgencies", closed);
    context.completeUserTask(byElementId(task), variables);
    return this;
  }

  List<UserTask> open(String element, int count) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(25))
        .until(
            () ->
                client
                    .newUserTaskSearchRequest()
                    .filter(filter ->
                        filter
                            .elementId(element)
                            .processInstanceKey(instance.getProcessInstanceKey())
                            .state(UserTaskState.CREATED))
                    .send()
                    .join()
                    .items(),
            tasks -> tasks.size() == count);
  }

  void complete(UserTask task) {
    client.newCompleteUserTaskCommand(task.getUserTaskKey()).send().join();
  }

  ProcessInstanceAssert then() {
    return assertThat(instance);
  }

  TreeSet<String> visited() {
    return visited("strategy-discussion");
  }

  TreeSet<String> visited(String process) {
    var visited = new TreeSet<String>();
    client
        .newElementInstanceSearchRequest()
        .filter(filter -> filter.processDefinitionId(process))
        .page(page -> page.limit(1_000))
        .send()
        .join()
        .items()
        .forEach(element -> visited.add(element.getElementId()));
    return visited;
  }
}

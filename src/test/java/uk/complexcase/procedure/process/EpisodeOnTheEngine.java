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
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/** A missing episode on its way, told in the words of the procedure; the room's work is mocked. */
final class EpisodeOnTheEngine {

  static final String EPISODE = "ME-TEST-0001";

  private final CamundaClient client;
  private final CamundaProcessTestContext context;
  private final Map<String, Map<String, Object>> answers = new ConcurrentHashMap<>();
  private ProcessInstanceEvent instance;

  EpisodeOnTheEngine(CamundaClient client, CamundaProcessTestContext context) {
    this.client = client;
    this.context = context;
    Pathway.deploy(client);
    List.of("task-creating", "task-assigning", "task-updating", "task-completing", "task-canceling")
        .forEach(type -> returns(type, Map.of()));
    returns(
        "open-task-clock", Map.of("dueAt", Pathway.DUE, "deadlineRef", "", "outerDeadlineRef", ""));
    returns("claim-start", Map.of("duplicateStart", false));
  }

  /** The mocked worker of a job type answers so from now on. */
  EpisodeOnTheEngine returns(String type, Map<String, Object> variables) {
    if (answers.put(type, variables) == null) {
      context
          .mockJobWorker(type)
          .withHandler((worker, job) ->
              worker.newCompleteCommand(job).variables(answers.get(type)).send().join());
    }
    return this;
  }

  EpisodeOnTheEngine reported(boolean patternSeen) {
    instance =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId("missing-episode")
            .latestVersion()
            .variables(
                Map.of(
                    "episodeRef",
                    EPISODE,
                    "caseRef",
                    "K-TEST-0001",
                    "startKey",
                    EPISODE,
                    "patternSeen",
                    patternSeen,
                    "interviewer",
                    ""))
            .tags("start:" + EPISODE)
            .send()
            .join();
    return this;
  }

  /** The child is back at the first attempt. */
  EpisodeOnTheEngine back() {
    return reported(false)
        .done("AssessMissingRisk")
        .done("FindChild", Map.of("searchOutcome", "RETURNED"));
  }

  EpisodeOnTheEngine done(String task, Map<String, Object> variables) {
    context.completeUserTask(byElementId(task), variables);
    return this;
  }

  EpisodeOnTheEngine done(String task) {
    return done(task, Map.of());
  }

  /** The open tasks of this activity, once there are as many as said. */
  List<UserTask> open(String element, int count) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(25))
        .until(() -> created(element), tasks -> tasks.size() == count);
  }

  private List<UserTask> created(String element) {
    return client
        .newUserTaskSearchRequest()
        .filter(f ->
            f.elementId(element)
                .processInstanceKey(instance.getProcessInstanceKey())
                .state(UserTaskState.CREATED))
        .send()
        .join()
        .items();
  }

  ProcessInstanceAssert then() {
    return assertThat(instance);
  }

  /** Every element an instance of this test went through. */
  TreeSet<String> visited() {
    var visited = new TreeSet<String>();
    client
        .newElementInstanceSearchRequest()
        .page(page -> page.limit(1_000))
        .send()
        .join()
        .items()
        .forEach(element -> visited.add(element.getElementId()));
    return visited;
  }
}

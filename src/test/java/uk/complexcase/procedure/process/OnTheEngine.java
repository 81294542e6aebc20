package uk.complexcase.procedure.process;

import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import io.camunda.process.test.api.mock.JobWorkerMockBuilder.JobWorkerMock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/**
 * One instance of a process on its way, with the task list and the clocks mocked; a driver of its
 * own tells each process in the words of the procedure.
 *
 * @param <S> the driver itself, so that its words can be said one after another
 */
abstract class OnTheEngine<S extends OnTheEngine<S>> {

  private static final List<String> TASK_EVENTS =
      List.of(
          "task-creating", "task-assigning", "task-updating", "task-completing", "task-canceling");

  final CamundaClient client;
  final CamundaProcessTestContext context;
  final Map<String, JobWorkerMock> jobs = new HashMap<>();
  private final Map<String, Map<String, Object>> answers = new ConcurrentHashMap<>();
  private ProcessInstanceEvent instance;

  OnTheEngine(CamundaClient client, CamundaProcessTestContext context) {
    this.client = client;
    this.context = context;
    CamundaAssert.setAssertionInterval(Duration.ofMillis(25));
    Pathway.deploy(client);
    TASK_EVENTS.forEach(type -> returns(type, Map.of()));
    returns(
        "open-task-clock", Map.of("dueAt", Pathway.DUE, "deadlineRef", "", "outerDeadlineRef", ""));
    returns("claim-start", Map.of("duplicateStart", false));
  }

  /** The driver. */
  abstract S self();

  /** The mocked worker of a job type answers so from now on. */
  final S returns(String type, Map<String, Object> variables) {
    answers.put(type, variables);
    jobs.computeIfAbsent(type, this::work);
    return self();
  }

  /** A worker that answers as was said last. */
  JobWorkerMock work(String type) {
    return context
        .mockJobWorker(type)
        .withHandler(
            (worker, job) -> worker.newCompleteCommand(job).variables(answer(type)).send().join());
  }

  /** What the worker of a job type answers now. */
  final Map<String, Object> answer(String type) {
    return answers.getOrDefault(type, Map.of());
  }

  /** The instance begins. */
  final S begin(String process, String key, Map<String, Object> variables) {
    var all = new HashMap<>(variables);
    all.put("startKey", key);
    instance =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId(process)
            .latestVersion()
            .variables(all)
            .tags("start:" + key)
            .send()
            .join();
    return self();
  }

  /** A message reaches the instance, the same once however often it is sent. */
  final S told(String message, String key, String id) {
    client
        .newPublishMessageCommand()
        .messageName(message)
        .correlationKey(key)
        .messageId(id)
        .timeToLive(Duration.ofMinutes(1))
        .send()
        .join();
    return self();
  }

  final S done(String task, Map<String, Object> variables) {
    context.completeUserTask(byElementId(task), variables);
    return self();
  }

  final S done(String task) {
    return done(task, Map.of());
  }

  /** The one open task of this activity, once it is there. */
  final UserTask open(String element) {
    return open(element, 1).getFirst();
  }

  /** The open tasks of this activity, once there are as many as said. */
  final List<UserTask> open(String element, int count) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(25))
        .until(() -> created(element), tasks -> tasks.size() == count);
  }

  private List<UserTask> created(String element) {
    return client
        .newUserTaskSearchRequest()
        .filter(f -> f.elementId(element).processInstanceKey(key()).state(UserTaskState.CREATED))
        .send()
        .join()
        .items();
  }

  final ProcessInstanceAssert then() {
    return CamundaAssert.assertThat(instance);
  }

  final long key() {
    return instance.getProcessInstanceKey();
  }

  /** Every element an instance of this test went through. */
  final TreeSet<String> visited() {
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

package uk.complexcase.procedure.process;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import io.camunda.process.test.api.mock.JobWorkerMockBuilder.JobWorkerMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A referral on its way, told in the words of the procedure; the rooms' work is mocked. */
final class Pathway {

  static final String DUE = "2027-02-02T17:00:00Z";
  private static final List<String> TASK_EVENTS =
      List.of(
          "task-creating", "task-assigning", "task-updating", "task-completing", "task-canceling");

  private final CamundaClient client;
  private final CamundaProcessTestContext context;
  private final Map<String, Object> start = new HashMap<>();
  private final Map<String, Object> screening = new HashMap<>();
  private final Map<String, Object> confirmed = new HashMap<>();
  private final Map<String, Map<String, Object>> answers = new ConcurrentHashMap<>();
  private final AtomicBoolean refusing = new AtomicBoolean();
  private ProcessInstanceEvent instance;
  final Map<String, JobWorkerMock> jobs = new HashMap<>();

  Pathway(CamundaClient client, CamundaProcessTestContext context) {
    this.client = client;
    this.context = context;
    start.putAll(
        Map.of(
            "contactRef",
            "C-TEST-0001",
            "startKey",
            "C-TEST-0001",
            "caseRefs",
            List.of("K-TEST-0001"),
            "urgent",
            false,
            "callRecorded",
            false,
            "detailsComplete",
            true,
            "channel",
            "ONLINE",
            "childrenInConcern",
            1,
            "exploitationConcern",
            false));
    screening.putAll(
        Map.of(
            "riskToOthers",
            "NONE",
            "criminalActs",
            "NONE",
            "contextualHarm",
            false,
            "exploitationConcern",
            false,
            "harmIndicators",
            false,
            "significantHarmEvidence",
            false,
            "childrenInConcern",
            1,
            "suspects",
            0,
            "organisedHarm",
            false,
            "positionOfTrust",
            false));
    screening.put("referrerViewIsCp", false);
    confirmed.putAll(
        Map.of(
            "screeningType",
            "SINGLE_AGENCY",
            "complexCriteria",
            "NOT_COMPLEX",
            "groupConcern",
            false,
            "stepUpReviewRequired",
            false,
            "consultComplexSafeguarding",
            false,
            "consultMentalHealth",
            false,
            "agenciesToCheck",
            List.of()));
    deploy(client);
    TASK_EVENTS.forEach(type -> returns(type, Map.of()));
    returns("open-task-clock", Map.of("dueAt", DUE, "deadlineRef", "", "outerDeadlineRef", ""));
    returns("claim-start", Map.of("duplicateStart", false));
    returns("acknowledge-referral", Map.of());
    returns(
        "match-earlier-contacts",
        Map.of("contactsLifetime", 1, "contactsInWindow", 1, "sourcesInWindow", 1));
    returns("send-group-concern", Map.of());
    returns("tell-referrer-outcome", Map.of());
    returns("open-assessment", Map.of("assessmentRefs", List.of("A-TEST-0001")));
    returns("open-strategy-discussion", Map.of());
    returns("ask-for-cs-referral", Map.of());
  }

  /** The mocked worker of a job type answers so from now on. */
  Pathway returns(String type, Map<String, Object> variables) {
    answers.put(type, variables);
    jobs.computeIfAbsent(type, this::work);
    return this;
  }

  /** The task list refuses every completion, as it does when no submission is stored. */
  void storesNothing() {
    refusing.set(true);
  }

  private JobWorkerMock work(String type) {
    return context
        .mockJobWorker(type)
        .withHandler((client, job) -> {
          if (type.equals("task-completing") && refusing.get()) {
            client
                .newCompleteCommand(job)
                .withResult(result -> result.forUserTask().deny(true, "Nothing is stored"))
                .send()
                .join();
          } else {
            client.newCompleteCommand(job).variables(answers.get(type)).send().join();
          }
        });
  }

  Pathway received(Map<String, Object> differing) {
    start.putAll(differing);
    instance =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId("referral-pathway")
            .latestVersion()
            .variables(start)
            .tags("start:C-TEST-0001")
            .send()
            .join();
    return this;
  }

  Pathway received() {
    return received(Map.of());
  }

  Pathway screened(Map<String, Object> differing) {
    screening.putAll(differing);
    return done("ScreenContact", screening);
  }

  Pathway confirmed(Map<String, Object> differing) {
    confirmed.putAll(differing);
    return done("ConfirmScreening", confirmed);
  }

  /** Received, screened and confirmed with nothing that stands out. */
  Pathway readyForDecision() {
    return received().screened(Map.of()).confirmed(Map.of());
  }

  Pathway met(String route, boolean reviewNeeded) {
    return done(
        "DecideThreshold",
        Map.of(
            "threshold",
            "MET",
            "route",
            route,
            "notMetOutcome",
            "",
            "secondConfirmationNeeded",
            false,
            "routeReviewNeeded",
            reviewNeeded));
  }

  Pathway notMet(String outcome, boolean secondConfirmation) {
    return done(
        "DecideThreshold",
        Map.of(
            "threshold",
            "NOT_MET",
            "route",
            "",
            "notMetOutcome",
            outcome,
            "secondConfirmationNeeded",
            secondConfirmation,
            "routeReviewNeeded",
            false));
  }

  Pathway done(String task, Map<String, Object> variables) {
    context.completeUserTask(byElementId(task), variables);
    return this;
  }

  Pathway done(String task) {
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

  long key() {
    return instance.getProcessInstanceKey();
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

  /** Every model and form of the project, in one deployment as the product does it. */
  static void deploy(CamundaClient client) {
    var files =
        Stream.of(Path.of("bpmn"), Path.of("forms"))
            .flatMap(folder -> {
              try (var all = Files.list(folder)) {
                return all.toList().stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
            .filter(file -> !file.toString().endsWith(".yaml"))
            .map(Path::toString)
            .toList();
    var command = client.newDeployResourceCommand().addResourceFile(files.getFirst());
    files.stream().skip(1).forEach(command::addResourceFile);
    command.send().join();
  }
}

package uk.complexcase.procedure.process;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A case of the complex safeguarding team or a period of review on its way, told in the words of
 * the procedure; the room's work is mocked.
 */
final class CsCaseOnTheEngine {

  static final String CASE = "K-TEST-0001";
  static final String REVIEW = "V-TEST-0001";
  static final String FINDING = "HF-TEST-0001";
  static final String LEVEL = "CL-TEST-0001";

  private final CamundaClient client;
  private final CamundaProcessTestContext context;
  private final Map<String, Map<String, Object>> answers = new ConcurrentHashMap<>();
  private ProcessInstanceEvent instance;

  CsCaseOnTheEngine(CamundaClient client, CamundaProcessTestContext context) {
    this.client = client;
    this.context = context;
    Pathway.deploy(client);
    List.of("task-creating", "task-assigning", "task-updating", "task-completing", "task-canceling")
        .forEach(type -> returns(type, Map.of()));
    returns(
        "open-task-clock", Map.of("dueAt", Pathway.DUE, "deadlineRef", "", "outerDeadlineRef", ""));
    returns("claim-start", Map.of("duplicateStart", false));
    returns("ask-risk-discussion", Map.of());
  }

  /** The mocked worker of a job type answers so from now on. */
  CsCaseOnTheEngine returns(String type, Map<String, Object> variables) {
    if (answers.put(type, variables) == null) {
      context
          .mockJobWorker(type)
          .withHandler((worker, job) ->
              worker.newCompleteCommand(job).variables(answers.get(type)).send().join());
    }
    return this;
  }

  /** The team receives a referral with this level. */
  CsCaseOnTheEngine referred(String level) {
    return begin("complex-safeguarding-pathway", CASE, Map.of("riskLevel", level));
  }

  /** The child is found to be at high risk. */
  CsCaseOnTheEngine foundHigh(boolean underConsideration) {
    return begin(
        "high-risk",
        FINDING,
        Map.of("highRef", FINDING, "careAndLegalPending", underConsideration));
  }

  /** A level is agreed below the tool's result. */
  CsCaseOnTheEngine agreedBelowTool() {
    return begin("level-countersign", LEVEL, Map.of("countersignRef", LEVEL));
  }

  /** A message reaches the pathway. */
  CsCaseOnTheEngine toldPathway(String message) {
    return publish(message, CASE);
  }

  /** A period begins whose review opens at this time. */
  CsCaseOnTheEngine agreed(String reviewOpensAt) {
    return begin(
        "risk-review",
        REVIEW,
        Map.of("reviewRef", REVIEW, "reviewOpensAt", reviewOpensAt, "riskLevel", "MEDIUM"));
  }

  private CsCaseOnTheEngine begin(String process, String key, Map<String, Object> own) {
    var variables = new HashMap<String, Object>(own);
    variables.put("csCaseRef", CASE);
    variables.put("caseRef", "C-TEST-0001");
    variables.put("startKey", key);
    instance =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId(process)
            .latestVersion()
            .variables(variables)
            .tags("start:" + key)
            .send()
            .join();
    return this;
  }

  /** A message reaches the period. */
  CsCaseOnTheEngine told(String message) {
    return publish(message, REVIEW);
  }

  private CsCaseOnTheEngine publish(String message, String key) {
    client.newPublishMessageCommand().messageName(message).correlationKey(key).send().join();
    return this;
  }

  CsCaseOnTheEngine done(String task, Map<String, Object> variables) {
    context.completeUserTask(byElementId(task), variables);
    return this;
  }

  CsCaseOnTheEngine done(String task) {
    return done(task, Map.of());
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

package uk.complexcase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.SearchResponse;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches answer what was asked, whole and in order, or refuse. */
class SearchTest {

  @RegisterExtension static final RunningEngine ENGINE = RunningEngine.keptOverTests();

  private static final List<Long> INSTANCES = new ArrayList<>();

  @BeforeAll
  static void fiveTasks() {
    ENGINE.deploy(
        Bpmn.createExecutableProcess("screening")
            .startEvent()
            .userTask(
                "Screen",
                t ->
                    t.zeebeUserTask()
                        .zeebeAssigneeExpression("person")
                        .zeebeCandidateGroupsExpression("groups")
                        .zeebeTaskPriorityExpression("urgency"))
            .endEvent()
            .done(),
        "screening.bpmn");
    start("ann", List.of("mash-screener"), 10);
    start("bob", List.of("mash-screener", "police-mash"), 30);
    start("ann.b", List.of("health"), 20);
    start("", List.of("health"), 20);
    start("cleo", List.of(), 50);
    ENGINE.client().newCancelInstanceCommand(INSTANCES.get(4)).send().join();
  }

  private static void start(String person, List<String> groups, int urgency) {
    INSTANCES.add(
        ENGINE.start("screening", Map.of("person", person, "groups", groups, "urgency", urgency)));
    org.awaitility.Awaitility.await()
        .until(() ->
            ENGINE.client().newUserTaskSearchRequest().send().join().items().size()
                == INSTANCES.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"state\":\"CREATED\"}                                          | 4",
        "{\"state\":{\"$neq\":\"CREATED\"}}                               | 1",
        "{\"assignee\":\"ann\"}                                           | 1",
        "{\"assignee\":{\"$like\":\"ann*\"}}                              | 2",
        "{\"assignee\":{\"$like\":\"ann.?\"}}                             | 1",
        "{\"assignee\":{\"$exists\":false}}                               | 1",
        "{\"assignee\":{\"$in\":[\"ann\",\"bob\"]}}                       | 2",
        "{\"assignee\":{\"$notIn\":[\"ann\",\"bob\"],\"$exists\":true}}   | 2",
        "{\"candidateGroup\":\"health\"}                                  | 2",
        "{\"candidateGroup\":{\"$in\":[\"police-mash\",\"health\"]}}      | 3",
        "{\"candidateGroup\":{\"$neq\":\"health\"}}                       | 3",
        "{\"priority\":{\"$gte\":20,\"$lt\":50}}                          | 3",
        "{\"processInstanceVariables\":[{\"name\":\"urgency\",\"value\":\"20\"}]} | 2",
        "{\"creationDate\":{\"$gt\":\"2001-01-01T00:00:00Z\"}}            | 5",
        "{\"creationDate\":{\"$gt\":\"2201-01-01T00:00:00+01:00\"}}       | 0",
        "{\"state\":null,\"localVariables\":[]}                           | 5",
      })
  void userTasksAreFiltered(String filter, int expected) throws Exception {
    JsonNode found = search("user-tasks", "{\"filter\":%s}".formatted(filter));

    assertThat(found.get("items")).hasSize(expected);
    assertThat(found.get("page").get("totalItems").asInt()).isEqualTo(expected);
  }

  @Test
  void alternativesAndKeysAreFiltered() throws Exception {
    assertThat(
            search(
                    "process-instances",
                    "{\"filter\":{\"$or\":[{\"state\":\"TERMINATED\"},{\"processInstanceKey\":\"%d\"}]}}"
                        .formatted(INSTANCES.get(0)))
                .get("items"))
        .hasSize(2);
    assertThat(
            ENGINE
                .client()
                .newProcessInstanceSearchRequest()
                .filter(f -> f.variables(Map.of("urgency", 20)))
                .send()
                .join()
                .items())
        .extracting(ProcessInstance::getProcessInstanceKey)
        .containsExactly(INSTANCES.get(2), INSTANCES.get(3));
  }

  @Test
  void resultsAreSortedWithTheirKeyToDecideBetweenEquals() {
    assertThat(
            ENGINE
                .client()
                .newUserTaskSearchRequest()
                .sort(s -> s.priority().desc())
                .send()
                .join()
                .items())
        .extracting(UserTask::getProcessInstanceKey)
        .containsExactly(
            INSTANCES.get(4),
            INSTANCES.get(1),
            INSTANCES.get(2),
            INSTANCES.get(3),
            INSTANCES.get(0));
  }

  @Test
  void pagesNeitherRepeatNorSkip() {
    List<Long> seen = new ArrayList<>();
    String cursor = null;
    for (int i = 0; i < 3; i++) {
      String after = cursor;
      SearchResponse<UserTask> page =
          ENGINE
              .client()
              .newUserTaskSearchRequest()
              .sort(s -> s.priority().asc())
              .page(p -> after(p.limit(2), after))
              .send()
              .join();
      page.items().forEach(task -> seen.add(task.getProcessInstanceKey()));
      assertThat(page.page().totalItems()).isEqualTo(5);
      cursor = page.page().endCursor();
    }

    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    assertThat(
            ENGINE
                .client()
                .newUserTaskSearchRequest()
                .page(p -> p.from(3).limit(10))
                .send()
                .join()
                .items())
        .hasSize(2);
  }

  private static void after(
      io.camunda.client.api.search.request.SearchRequestPage page, String cursor) {
    if (cursor != null) {
      page.after(cursor);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /v2/user-tasks/search             | {\"filter\":{\"colour\":\"red\"}}               | 400",
        "POST | /v2/user-tasks/search             | {\"filter\":{\"priority\":{\"$near\":3}}}       | 400",
        "POST | /v2/user-tasks/search             | {\"sort\":[{\"field\":\"colour\"}]}             | 400",
        "POST | /v2/user-tasks/search             | {\"page\":{\"after\":\"nonsense\"}}             | 400",
        "POST | /v2/user-tasks/search             | {\"page\":{\"limit\":-1}}                       | 400",
        "POST | /v2/user-tasks/search             | {\"filter\":{\"dueDate\":{\"$lt\":\"soon\"}}}   | 400",
        "POST | /v2/user-tasks/search             | nonsense                                        | 400",
        "POST | /v2/process-instances/search      | {\"filter\":{\"batchOperationId\":\"1\"}}       | 501",
        "GET  | /v2/user-tasks/4711               | ''                                              | 404",
        "GET  | /v2/user-tasks/4711/form          | ''                                              | 404",
        "GET  | /v2/process-definitions/1/xml     | ''                                              | 404",
        "POST | /v2/user-tasks/x/completion       | {}                                              | 400",
        "POST | /v2/batch-operations/search       | {}                                              | 501",
        "GET  | /v2/nonsense                      | ''                                              | 501",
      })
  void whatCannotBeAnsweredIsRefusedWithAProblem(
      String method, String path, String body, int status) throws Exception {
    var answer = ENGINE.rest(method, path, body);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail").asText()).isNotBlank().doesNotContain("Exception");
  }

  @Test
  void datesAreWrittenInUtc() {
    UserTask task = ENGINE.client().newUserTaskSearchRequest().send().join().items().get(0);

    assertThat(task.getCreationDate().getOffset()).isEqualTo(java.time.ZoneOffset.UTC);
    assertThat(task.getCreationDate()).isBeforeOrEqualTo(OffsetDateTime.now());
  }

  private JsonNode search(String what, String body) throws Exception {
    return new ObjectMapper().readTree(ENGINE.rest("POST", "/v2/" + what + "/search", body).body());
  }
}

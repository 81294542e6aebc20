package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.JsonMapper;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.OpenUserTask;
import uk.complexcase.procedure.OpenUserTasks;
import uk.complexcase.procedure.ProcedureModels;

/** Open user tasks by the engine's search. */
@Component
class CamundaOpenUserTasks implements OpenUserTasks {

  private static final int PAGE = 100;
  private static final List<String> ROUTING =
      List.of(
          "contactRef",
          "caseRef",
          "caseRefs",
          "enquiryRef",
          "episodeRef",
          "followUpRef",
          "agency",
          "assessmentRef",
          "csReferralRef",
          "measurePart",
          "strategyRef",
          "undeliveredRef",
          "deadlineRef",
          "outerDeadlineRef");

  private final EngineSearch search = new EngineSearch("user tasks", PAGE);
  private final CamundaClient client;
  private final ProcedureModels models;
  private final JsonMapper json;

  CamundaOpenUserTasks(CamundaClient client, ProcedureModels models) {
    this.client = client;
    this.models = models;
    this.json = client.getConfiguration().getJsonMapper();
  }

  @Override
  public Page page(@Nullable String after) {
    var found =
        search.asking(() ->
            client
                .newUserTaskSearchRequest()
                .filter(f -> f.state(UserTaskState.CREATED))
                .sort(s -> s.creationDate().asc())
                .page(p -> p.limit(PAGE).after(after))
                .send()
                .join());
    var tasks = found.items().stream().map(this::read).toList();
    return new Page(tasks, tasks.size() < PAGE ? null : found.page().endCursor());
  }

  @Override
  public Optional<OpenUserTask> find(long taskKey) {
    return search.asking(() ->
        client
            .newUserTaskSearchRequest()
            .filter(f -> f.userTaskKey(taskKey).state(UserTaskState.CREATED))
            .send()
            .join()
            .items()
            .stream()
            .map(this::read)
            .findFirst());
  }

  @Override
  public Map<String, Object> variables(long taskKey) {
    var found =
        search.asking(() ->
            client
                .newUserTaskVariableSearchRequest(taskKey)
                .filter(f -> f.name(name -> name.in(ROUTING)))
                .withFullValues()
                .send()
                .join()
                .items());
    var values = new LinkedHashMap<String, Object>();
    found.forEach(variable ->
        values.put(variable.getName(), json.fromJson(variable.getValue(), Object.class)));
    values.values().removeIf(value -> value == null);
    return Map.copyOf(values);
  }

  private OpenUserTask read(UserTask task) {
    var element =
        models.element(
            task.getBpmnProcessId(), task.getElementId(), task.getProcessDefinitionKey());
    return new OpenUserTask(
        task.getUserTaskKey(),
        task.getBpmnProcessId(),
        task.getElementId(),
        task.getProcessDefinitionKey(),
        element.map(ModelElement::name).orElse(task.getElementId()),
        element.map(ModelElement::formId).orElse(""),
        Optional.ofNullable(task.getCandidateGroups()).orElse(List.of()),
        task.getAssignee(),
        instant(task.getDueDate()),
        task.getCreationDate().toInstant(),
        task.getProcessInstanceKey(),
        task.getElementInstanceKey());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}

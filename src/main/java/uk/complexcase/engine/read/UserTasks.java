package uk.complexcase.engine.read;

import static uk.complexcase.engine.read.RecordedEvent.key;
import static uk.complexcase.engine.read.RecordedEvent.text;

import io.camunda.client.protocol.rest.UserTaskFilter;
import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.UserTaskSearchQuerySortRequest;
import io.camunda.client.protocol.rest.UserTaskStateEnum;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Set;

/** User tasks; their attributes change only when a transition is through its listeners. */
public final class UserTasks implements Projection {

  private final Definitions definitions;
  private final Properties<UserTaskResult> properties = new Properties<>(UserTaskResult.class);
  final Table<UserTaskResult> tasks =
      new Table<>(
          UserTaskResult.class,
          "userTaskKey",
          UserTaskFilter.class,
          UserTaskSearchQuerySortRequest.FieldEnum.values());

  UserTasks(Definitions definitions, Variables variables) {
    this.definitions = definitions;
    tasks.with(
        "candidateGroup",
        asked -> {
          var condition = Condition.of("candidateGroups", asked);
          return task -> condition.test(properties.values(task, "candidateGroups"));
        });
    tasks.with(
        "candidateUser",
        asked -> {
          var condition = Condition.of("candidateUsers", asked);
          return task -> condition.test(properties.values(task, "candidateUsers"));
        });
    tasks.with(
        "processInstanceVariables",
        asked -> {
          var matching = variables.matching(asked);
          return task -> matching.test(v -> v.getScopeKey().equals(task.getProcessInstanceKey()));
        });
    tasks.with(
        "localVariables",
        asked -> {
          var matching = variables.matching(asked);
          return task -> matching.test(v -> v.getScopeKey().equals(task.getElementInstanceKey()));
        });
  }

  @Override
  public Set<ValueType> valueTypes() {
    return Set.of(ValueType.USER_TASK);
  }

  @Override
  public void apply(RecordedEvent event) {
    UserTaskRecord record = (UserTaskRecord) event.value();
    UserTaskIntent intent = (UserTaskIntent) event.intent();
    if (intent == UserTaskIntent.CREATING) {
      tasks.put(event.key(), created(event, record));
      return;
    }
    UserTaskResult task = tasks.get(event.key());
    if (task == null) {
      return;
    }
    switch (intent) {
      case CREATED, ASSIGNED, UPDATED -> {
        attributes(task, record);
        task.state(UserTaskStateEnum.CREATED);
      }
      case ASSIGNING, CLAIMING -> task.state(UserTaskStateEnum.ASSIGNING);
      case UPDATING -> task.state(UserTaskStateEnum.UPDATING);
      case COMPLETING -> task.state(UserTaskStateEnum.COMPLETING);
      case CANCELING -> task.state(UserTaskStateEnum.CANCELING);
      case ASSIGNMENT_DENIED, UPDATE_DENIED, COMPLETION_DENIED ->
          task.state(UserTaskStateEnum.CREATED);
      case COMPLETED -> {
        attributes(task, record);
        task.state(UserTaskStateEnum.COMPLETED).completionDate(event.time());
      }
      case CANCELED -> task.state(UserTaskStateEnum.CANCELED).completionDate(event.time());
      case MIGRATED -> define(task, record);
      default -> {
        // CORRECTED is an interim result; the event that ends the transition carries it.
      }
    }
  }

  private UserTaskResult created(RecordedEvent event, UserTaskRecord record) {
    UserTaskResult task =
        new UserTaskResult()
            .userTaskKey(key(event.key()))
            .elementInstanceKey(key(record.getElementInstanceKey()))
            .processInstanceKey(key(record.getProcessInstanceKey()))
            .state(UserTaskStateEnum.CREATING)
            .creationDate(event.time())
            .formKey(key(record.getFormKey()))
            .externalFormReference(text(record.getExternalFormReference()))
            .customHeaders(new HashMap<>(record.getCustomHeaders()))
            .tenantId(record.getTenantId());
    define(task, record);
    attributes(task, record);
    return task;
  }

  private void define(UserTaskResult task, UserTaskRecord record) {
    long definitionKey = record.getProcessDefinitionKey();
    task.elementId(record.getElementId())
        .name(definitions.elementName(definitionKey, record.getElementId()))
        .processDefinitionId(record.getBpmnProcessId())
        .processDefinitionKey(key(definitionKey))
        .processDefinitionVersion(record.getProcessDefinitionVersion())
        .processName(definitions.processName(definitionKey, record.getBpmnProcessId()));
  }

  private static void attributes(UserTaskResult task, UserTaskRecord record) {
    task.assignee(text(record.getAssignee()))
        .candidateGroups(new ArrayList<>(record.getCandidateGroupsList()))
        .candidateUsers(new ArrayList<>(record.getCandidateUsersList()))
        .dueDate(text(record.getDueDate()))
        .followUpDate(text(record.getFollowUpDate()))
        .priority(record.getPriority());
  }
}

package uk.complexcase.engine.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UserTaskProperties;
import io.camunda.zeebe.protocol.Protocol;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.value.JobKind;
import java.util.List;
import java.util.Map;
import uk.complexcase.engine.jobs.ActivatedJob;

/** A job as a worker receives it. */
public final class JobMessages {

  private JobMessages() {}

  public static GatewayOuterClass.ActivatedJob of(ActivatedJob activated) {
    JobRecord job = activated.job();
    Map<String, String> headers = job.getCustomHeaders();
    var message =
        GatewayOuterClass.ActivatedJob.newBuilder()
            .setKey(activated.key())
            .setType(job.getType())
            .setBpmnProcessId(job.getBpmnProcessId())
            .setElementId(job.getElementId())
            .setProcessInstanceKey(job.getProcessInstanceKey())
            .setProcessDefinitionVersion(job.getProcessDefinitionVersion())
            .setProcessDefinitionKey(job.getProcessDefinitionKey())
            .setElementInstanceKey(job.getElementInstanceKey())
            .setCustomHeaders(Json.fromMsgPack(job.getCustomHeadersBuffer()))
            .setWorker(job.getWorker())
            .setRetries(job.getRetries())
            .setDeadline(job.getDeadline())
            .setVariables(Json.fromMsgPack(job.getVariablesBuffer()))
            .setTenantId(job.getTenantId())
            .setKind(GatewayOuterClass.ActivatedJob.JobKind.valueOf(job.getJobKind().name()))
            .setListenerEventType(
                GatewayOuterClass.ActivatedJob.ListenerEventType.valueOf(
                    job.getJobListenerEventType().name()))
            .addAllTags(job.getTags());
    if (job.getJobKind() == JobKind.TASK_LISTENER && !headers.isEmpty()) {
      message.setUserTask(userTask(headers));
    }
    return message.build();
  }

  // The engine hands a listener the task's attributes as headers with reserved names.
  private static UserTaskProperties userTask(Map<String, String> headers) {
    UserTaskProperties.Builder task = UserTaskProperties.newBuilder();
    headers.forEach((name, value) -> {
      switch (name) {
        case Protocol.USER_TASK_ACTION_HEADER_NAME -> task.setAction(value);
        case Protocol.USER_TASK_ASSIGNEE_HEADER_NAME -> task.setAssignee(value);
        case Protocol.USER_TASK_DUE_DATE_HEADER_NAME -> task.setDueDate(value);
        case Protocol.USER_TASK_FOLLOW_UP_DATE_HEADER_NAME -> task.setFollowUpDate(value);
        case Protocol.USER_TASK_FORM_KEY_HEADER_NAME -> task.setFormKey(Long.parseLong(value));
        case Protocol.USER_TASK_KEY_HEADER_NAME -> task.setUserTaskKey(Long.parseLong(value));
        case Protocol.USER_TASK_PRIORITY_HEADER_NAME -> task.setPriority(Integer.parseInt(value));
        case Protocol.USER_TASK_CANDIDATE_GROUPS_HEADER_NAME ->
            task.addAllCandidateGroups(list(value));
        case Protocol.USER_TASK_CANDIDATE_USERS_HEADER_NAME ->
            task.addAllCandidateUsers(list(value));
        case Protocol.USER_TASK_CHANGED_ATTRIBUTES_HEADER_NAME ->
            task.addAllChangedAttributes(list(value));
        default -> {
          // A header of the modeller's own.
        }
      }
    });
    return task.build();
  }

  private static List<String> list(String json) {
    try {
      return json.isEmpty() ? List.of() : Json.MAPPER.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The engine wrote a header that is no list: " + json, e);
    }
  }
}

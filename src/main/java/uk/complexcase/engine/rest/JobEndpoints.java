package uk.complexcase.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.JobResult;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.JobResultActivateElement;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.JobResultCorrections;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StringList;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UserTaskProperties;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.complexcase.engine.command.InvalidRequestException;
import uk.complexcase.engine.command.JobCommandMapper;
import uk.complexcase.engine.command.JobMessages;
import uk.complexcase.engine.command.Json;
import uk.complexcase.engine.http.Reply;
import uk.complexcase.engine.http.Request;
import uk.complexcase.engine.http.Router;
import uk.complexcase.engine.jobs.ActivatedJob;
import uk.complexcase.engine.jobs.JobPolls;
import uk.complexcase.engine.partition.Command;

/** What workers do with jobs over REST. */
final class JobEndpoints {

  private static final Duration LONG_POLL = Duration.ofSeconds(10);
  private static final int DEFAULT_RETRIES = 0;

  private final JobPolls polls;

  private JobEndpoints(JobPolls polls) {
    this.polls = polls;
  }

  static void addTo(Router router, CommandEndpoint commands, JobPolls polls) {
    JobEndpoints endpoints = new JobEndpoints(polls);
    router
        .on("POST", "/v2/jobs/activation", endpoints::activate)
        .on("POST", "/v2/jobs/{jobKey}/completion", commands.of(JobEndpoints::complete))
        .on("POST", "/v2/jobs/{jobKey}/failure", commands.of(JobEndpoints::fail))
        .on("POST", "/v2/jobs/{jobKey}/error", commands.of(JobEndpoints::throwError))
        .on("PATCH", "/v2/jobs/{jobKey}", commands.of(JobEndpoints::update));
  }

  private Reply activate(Request request) {
    JsonNode body = request.json();
    ActivateJobsRequest message =
        ActivateJobsRequest.newBuilder()
            .setType(Fields.required(body, "type"))
            .setWorker(Fields.text(body, "worker"))
            .setTimeout(Fields.number(body, "timeout", 0))
            .setMaxJobsToActivate((int) Fields.number(body, "maxJobsToActivate", 0))
            .addAllFetchVariable(Fields.texts(body, "fetchVariable"))
            .addAllTenantIds(Fields.texts(body, "tenantIds"))
            .build();
    long wait = Fields.number(body, "requestTimeout", 0);
    JobPolls.Poll poll =
        polls.poll(
            JobCommandMapper.activate(message), wait == 0 ? LONG_POLL : Duration.ofMillis(wait));
    return Reply.later(poll.jobs().thenApply(JobEndpoints::found), poll::clientGone);
  }

  private static Reply found(List<ActivatedJob> jobs) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    var list = answer.putArray("jobs");
    jobs.forEach(job -> list.add(json(JobMessages.of(job))));
    return Reply.json(answer);
  }

  private static ObjectNode json(GatewayOuterClass.ActivatedJob job) {
    ObjectNode json =
        Json.MAPPER
            .createObjectNode()
            .put("jobKey", Long.toString(job.getKey()))
            .put("type", job.getType())
            .put("processInstanceKey", Long.toString(job.getProcessInstanceKey()))
            .put("processDefinitionId", job.getBpmnProcessId())
            .put("processDefinitionVersion", job.getProcessDefinitionVersion())
            .put("processDefinitionKey", Long.toString(job.getProcessDefinitionKey()))
            .put("elementId", job.getElementId())
            .put("elementInstanceKey", Long.toString(job.getElementInstanceKey()))
            .put("worker", job.getWorker())
            .put("retries", job.getRetries())
            .put("deadline", job.getDeadline())
            .put("tenantId", job.getTenantId())
            .put("kind", job.getKind().name())
            .put("listenerEventType", job.getListenerEventType().name());
    json.set("customHeaders", parsed(job.getCustomHeaders()));
    json.set("variables", parsed(job.getVariables()));
    job.getTagsList().forEach(json.putArray("tags")::add);
    if (job.hasUserTask()) {
      json.set("userTask", json(job.getUserTask()));
    }
    return json;
  }

  private static ObjectNode json(UserTaskProperties task) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    if (task.hasAction()) {
      json.put("action", task.getAction());
    }
    if (task.hasAssignee()) {
      json.put("assignee", task.getAssignee());
    }
    if (task.hasDueDate()) {
      json.put("dueDate", task.getDueDate());
    }
    if (task.hasFollowUpDate()) {
      json.put("followUpDate", task.getFollowUpDate());
    }
    if (task.hasFormKey()) {
      json.put("formKey", Long.toString(task.getFormKey()));
    }
    if (task.hasPriority()) {
      json.put("priority", task.getPriority());
    }
    if (task.hasUserTaskKey()) {
      json.put("userTaskKey", Long.toString(task.getUserTaskKey()));
    }
    task.getCandidateGroupsList().forEach(json.putArray("candidateGroups")::add);
    task.getCandidateUsersList().forEach(json.putArray("candidateUsers")::add);
    task.getChangedAttributesList().forEach(json.putArray("changedAttributes")::add);
    return json;
  }

  private static JsonNode parsed(String json) {
    try {
      return Json.MAPPER.readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("The engine wrote variables that are no JSON", e);
    }
  }

  private static Command complete(Request request) {
    JsonNode body = request.json();
    CompleteJobRequest.Builder message =
        CompleteJobRequest.newBuilder()
            .setJobKey(request.key("jobKey"))
            .setVariables(Fields.document(body, "variables"));
    if (body.hasNonNull("result")) {
      message.setResult(result(body.get("result")));
    }
    return JobCommandMapper.complete(message.build());
  }

  private static JobResult result(JsonNode body) {
    JobResult.Builder result =
        JobResult.newBuilder()
            .setType(Fields.text(body, "type"))
            .setDenied(Fields.flag(body, "denied", false))
            .setDeniedReason(Fields.text(body, "deniedReason"))
            .setIsCompletionConditionFulfilled(
                Fields.flag(body, "isCompletionConditionFulfilled", false))
            .setIsCancelRemainingInstances(Fields.flag(body, "isCancelRemainingInstances", false));
    body.path("activateElements")
        .forEach(element ->
            result.addActivateElements(
                JobResultActivateElement.newBuilder()
                    .setElementId(Fields.text(element, "elementId"))
                    .setVariables(Fields.document(element, "variables"))));
    if (body.hasNonNull("corrections")) {
      result.setCorrections(corrections(body.get("corrections")));
    }
    return result.build();
  }

  private static JobResultCorrections corrections(JsonNode body) {
    JobResultCorrections.Builder corrections = JobResultCorrections.newBuilder();
    Fields.ifText(body, "assignee", corrections::setAssignee);
    Fields.ifText(body, "dueDate", corrections::setDueDate);
    Fields.ifText(body, "followUpDate", corrections::setFollowUpDate);
    Fields.ifInt(body, "priority", corrections::setPriority);
    Fields.ifTexts(
        body,
        "candidateUsers",
        users -> corrections.setCandidateUsers(StringList.newBuilder().addAllValues(users)));
    Fields.ifTexts(
        body,
        "candidateGroups",
        groups -> corrections.setCandidateGroups(StringList.newBuilder().addAllValues(groups)));
    return corrections.build();
  }

  private static Command fail(Request request) {
    JsonNode body = request.json();
    return JobCommandMapper.fail(
        FailJobRequest.newBuilder()
            .setJobKey(request.key("jobKey"))
            .setRetries((int) Fields.number(body, "retries", DEFAULT_RETRIES))
            .setRetryBackOff(Fields.number(body, "retryBackOff", 0))
            .setErrorMessage(Fields.text(body, "errorMessage"))
            .setVariables(Fields.document(body, "variables"))
            .build());
  }

  private static Command throwError(Request request) {
    JsonNode body = request.json();
    return JobCommandMapper.throwError(
        ThrowErrorRequest.newBuilder()
            .setJobKey(request.key("jobKey"))
            .setErrorCode(Fields.required(body, "errorCode"))
            .setErrorMessage(Fields.text(body, "errorMessage"))
            .setVariables(Fields.document(body, "variables"))
            .build());
  }

  private static Command update(Request request) {
    JsonNode body = request.json();
    JsonNode changes = body.path("changeset");
    JobRecord record = new JobRecord();
    Set<String> changed = new HashSet<>();
    Fields.ifInt(
        changes,
        "retries",
        retries -> {
          record.setRetries(retries);
          changed.add("retries");
        });
    Fields.number(changes, "timeout")
        .ifPresent(timeout -> {
          record.setTimeout(timeout);
          changed.add("timeout");
        });
    if (changed.isEmpty()) {
      throw new InvalidRequestException("At least one of retries and timeout must be provided");
    }
    Command command =
        Command.of(
            ValueType.JOB,
            JobIntent.UPDATE,
            request.key("jobKey"),
            record.setChangedAttributes(changed));
    return command.withReference(Fields.number(body, "operationReference", -1));
  }
}

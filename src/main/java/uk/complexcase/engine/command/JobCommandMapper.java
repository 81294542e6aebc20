package uk.complexcase.engine.command;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StreamActivatedJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobRetriesRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobTimeoutRequest;
import io.camunda.zeebe.msgpack.value.StringValue;
import io.camunda.zeebe.protocol.impl.record.value.job.JobBatchRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResult;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResultActivateElement;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResultCorrections;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.impl.stream.job.JobActivationProperties;
import io.camunda.zeebe.protocol.impl.stream.job.JobActivationPropertiesImpl;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobResultType;
import io.camunda.zeebe.protocol.record.value.TenantOwned;
import io.camunda.zeebe.util.buffer.BufferUtil;
import java.util.ArrayList;
import java.util.List;
import uk.complexcase.engine.partition.Command;

/** Commands of workers. */
public final class JobCommandMapper {

  private JobCommandMapper() {}

  public static JobBatchRecord activate(ActivateJobsRequest request) {
    requireText("type", request.getType());
    requireAtLeastOne("timeout", request.getTimeout());
    requireAtLeastOne("maxJobsToActivate", request.getMaxJobsToActivate());
    request
        .getTenantIdsList()
        .forEach(tenant -> CommandMapper.requireDefaultTenant("ActivateJobs", tenant));
    JobBatchRecord record =
        new JobBatchRecord()
            .setType(request.getType())
            .setWorker(request.getWorker())
            .setTimeout(request.getTimeout())
            .setMaxJobsToActivate(request.getMaxJobsToActivate())
            .setTenantIds(List.of(TenantOwned.DEFAULT_TENANT_IDENTIFIER));
    request
        .getFetchVariableList()
        .forEach(name -> record.variables().add().wrap(BufferUtil.wrapString(name)));
    return record;
  }

  public static JobActivationProperties stream(StreamActivatedJobsRequest request) {
    requireText("type", request.getType());
    requireAtLeastOne("timeout", request.getTimeout());
    request
        .getTenantIdsList()
        .forEach(tenant -> CommandMapper.requireDefaultTenant("StreamActivatedJobs", tenant));
    var worker = BufferUtil.wrapString(request.getWorker());
    return new JobActivationPropertiesImpl()
        .setWorker(worker, 0, worker.capacity())
        .setTimeout(request.getTimeout())
        .setFetchVariables(request.getFetchVariableList().stream().map(StringValue::new).toList())
        .setTenantIds(List.of(TenantOwned.DEFAULT_TENANT_IDENTIFIER));
  }

  public static Command complete(CompleteJobRequest request) {
    JobRecord record = new JobRecord().setVariables(Json.toVariables(request.getVariables()));
    if (request.hasResult()) {
      record.setResult(result(request.getResult()));
    }
    return Command.of(ValueType.JOB, JobIntent.COMPLETE, request.getJobKey(), record);
  }

  public static Command fail(FailJobRequest request) {
    return Command.of(
        ValueType.JOB,
        JobIntent.FAIL,
        request.getJobKey(),
        new JobRecord()
            .setRetries(request.getRetries())
            .setRetryBackoff(request.getRetryBackOff())
            .setErrorMessage(request.getErrorMessage())
            .setVariables(Json.toVariables(request.getVariables())));
  }

  public static Command throwError(ThrowErrorRequest request) {
    return Command.of(
        ValueType.JOB,
        JobIntent.THROW_ERROR,
        request.getJobKey(),
        new JobRecord()
            .setErrorCode(BufferUtil.wrapString(request.getErrorCode()))
            .setErrorMessage(request.getErrorMessage())
            .setVariables(Json.toVariables(request.getVariables())));
  }

  public static Command updateRetries(UpdateJobRetriesRequest request) {
    Command command =
        Command.of(
            ValueType.JOB,
            JobIntent.UPDATE_RETRIES,
            request.getJobKey(),
            new JobRecord().setRetries(request.getRetries()));
    return request.hasOperationReference()
        ? command.withReference(request.getOperationReference())
        : command;
  }

  public static Command updateTimeout(UpdateJobTimeoutRequest request) {
    Command command =
        Command.of(
            ValueType.JOB,
            JobIntent.UPDATE_TIMEOUT,
            request.getJobKey(),
            new JobRecord().setTimeout(request.getTimeout()));
    return request.hasOperationReference()
        ? command.withReference(request.getOperationReference())
        : command;
  }

  /** Makes an activated job available again, unchanged. */
  public static Command giveBack(long jobKey) {
    return Command.of(ValueType.JOB, JobIntent.YIELD, jobKey, new JobRecord());
  }

  private static JobResult result(GatewayOuterClass.JobResult sent) {
    JobResult result =
        new JobResult()
            .setType(JobResultType.from(sent.getType()))
            .setDenied(sent.getDenied())
            .setDeniedReason(sent.getDeniedReason())
            .setCompletionConditionFulfilled(sent.getIsCompletionConditionFulfilled())
            .setCancelRemainingInstances(sent.getIsCancelRemainingInstances());
    sent.getActivateElementsList()
        .forEach(element ->
            result.addActivateElement(
                new JobResultActivateElement()
                    .setElementId(element.getElementId())
                    .setVariables(Json.toVariables(element.getVariables()))));
    if (sent.hasCorrections()) {
      addCorrections(result, sent.getCorrections());
    }
    return result;
  }

  private static void addCorrections(
      JobResult result, GatewayOuterClass.JobResultCorrections sent) {
    JobResultCorrections corrections = new JobResultCorrections();
    List<String> corrected = new ArrayList<>();
    if (sent.hasAssignee()) {
      corrections.setAssignee(sent.getAssignee());
      corrected.add(UserTaskRecord.ASSIGNEE);
    }
    if (sent.hasDueDate()) {
      corrections.setDueDate(sent.getDueDate());
      corrected.add(UserTaskRecord.DUE_DATE);
    }
    if (sent.hasFollowUpDate()) {
      corrections.setFollowUpDate(sent.getFollowUpDate());
      corrected.add(UserTaskRecord.FOLLOW_UP_DATE);
    }
    if (sent.hasCandidateUsers()) {
      corrections.setCandidateUsersList(sent.getCandidateUsers().getValuesList());
      corrected.add(UserTaskRecord.CANDIDATE_USERS);
    }
    if (sent.hasCandidateGroups()) {
      corrections.setCandidateGroupsList(sent.getCandidateGroups().getValuesList());
      corrected.add(UserTaskRecord.CANDIDATE_GROUPS);
    }
    if (sent.hasPriority()) {
      corrections.setPriority(sent.getPriority());
      corrected.add(UserTaskRecord.PRIORITY);
    }
    result.setCorrections(corrections).setCorrectedAttributes(corrected);
  }

  private static void requireText(String name, String value) {
    if (value.isBlank()) {
      throw new InvalidRequestException(
          "Expected to activate jobs with %s to be present, but it was blank".formatted(name));
    }
  }

  private static void requireAtLeastOne(String name, long value) {
    if (value < 1) {
      throw new InvalidRequestException(
          "Expected to activate jobs with %s to be greater than zero, but it was %d"
              .formatted(name, value));
    }
  }
}

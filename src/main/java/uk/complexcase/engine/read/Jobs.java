package uk.complexcase.engine.read;

import static uk.complexcase.engine.read.RecordedEvent.key;
import static uk.complexcase.engine.read.RecordedEvent.text;

import io.camunda.client.protocol.rest.JobFilter;
import io.camunda.client.protocol.rest.JobKindEnum;
import io.camunda.client.protocol.rest.JobListenerEventTypeEnum;
import io.camunda.client.protocol.rest.JobSearchQuerySortRequest;
import io.camunda.client.protocol.rest.JobSearchResult;
import io.camunda.client.protocol.rest.JobStateEnum;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Set;

/** Jobs and what became of them. */
public final class Jobs implements Projection {

  private static final Set<JobIntent> SHOWN =
      EnumSet.of(
          JobIntent.CREATED,
          JobIntent.COMPLETED,
          JobIntent.TIMED_OUT,
          JobIntent.FAILED,
          JobIntent.RETRIES_UPDATED,
          JobIntent.CANCELED,
          JobIntent.ERROR_THROWN,
          JobIntent.MIGRATED);

  final Table<JobSearchResult> jobs =
      new Table<>(
          JobSearchResult.class,
          "jobKey",
          JobFilter.class,
          JobSearchQuerySortRequest.FieldEnum.values());

  @Override
  public Set<ValueType> valueTypes() {
    return Set.of(ValueType.JOB);
  }

  @Override
  public void apply(RecordedEvent event) {
    JobIntent intent = (JobIntent) event.intent();
    if (!SHOWN.contains(intent)) {
      return;
    }
    JobRecord record = (JobRecord) event.value();
    JobSearchResult job = jobs.get(event.key());
    if (job == null) {
      job = new JobSearchResult().jobKey(key(event.key())).hasFailedWithRetriesLeft(false);
      jobs.put(event.key(), job);
    }
    job.state(JobStateEnum.fromValue(intent.name()))
        .type(record.getType())
        .kind(JobKindEnum.fromValue(record.getJobKind().name()))
        .listenerEventType(
            JobListenerEventTypeEnum.fromValue(record.getJobListenerEventType().name()))
        .worker(record.getWorker())
        .retries(record.getRetries())
        .errorCode(text(record.getErrorCode()))
        .errorMessage(text(record.getErrorMessage()))
        .customHeaders(new HashMap<>(record.getCustomHeaders()))
        .processInstanceKey(key(record.getProcessInstanceKey()))
        .processDefinitionKey(key(record.getProcessDefinitionKey()))
        .processDefinitionId(record.getBpmnProcessId())
        .elementInstanceKey(key(record.getElementInstanceKey()))
        .tenantId(record.getTenantId());
    if (record.getDeadline() > 0) {
      job.deadline(RecordedEvent.time(record.getDeadline()));
    }
    switch (intent) {
      case COMPLETED ->
          job.endTime(event.time())
              .isDenied(record.getResult().isDenied())
              .deniedReason(text(record.getResult().getDeniedReason()));
      case CANCELED -> job.endTime(event.time());
      case FAILED, ERROR_THROWN -> job.hasFailedWithRetriesLeft(record.getRetries() > 0);
      default -> {
        // The job is open.
      }
    }
    // On an uncaught error the engine puts a marker where the element's id was.
    if (intent != JobIntent.ERROR_THROWN && intent != JobIntent.RETRIES_UPDATED
        || job.getElementId() == null) {
      job.elementId(record.getElementId());
    }
  }
}

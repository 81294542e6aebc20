package uk.complexcase.procedure.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Idempotent by process, start key and instance: the first instance of a start goes on, every other
 * one ends.
 */
@Component
public class ClaimStart {

  private final StartClaims claims;

  ClaimStart(StartClaims claims) {
    this.claims = claims;
  }

  @JobWorker(type = "claim-start")
  public Map<String, Object> claim(ActivatedJob job, @Variable String startKey) {
    boolean ours = claims.claim(job.getBpmnProcessId(), startKey, job.getProcessInstanceKey());
    return Map.of("duplicateStart", !ours);
  }
}

package uk.complexcase.clock.escalation.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.CamundaError;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.escalation.DeadlineWatch;
import uk.complexcase.clock.escalation.WatchKey;

/**
 * Idempotent by deadline, due time and step: takes every step whose time has come. The engine's
 * clock may be a hair ahead of ours and its timer fire before the time has come here; the job then
 * comes again after a second, with as many tries left as before, rather than spin or give up.
 */
@Component
public class WarnOrEscalate {

  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final DeadlineWatch watch;

  WarnOrEscalate(DeadlineWatch watch) {
    this.watch = watch;
  }

  @JobWorker(type = "warn-or-escalate")
  public void act(ActivatedJob job, @Variable String startKey, @Variable String nextInstant) {
    var promised = Instant.parse(nextInstant);
    boolean inTime =
        Persevering.with(
            job, () -> WatchKey.of(startKey).map(key -> watch.act(key, promised)).orElse(true));
    if (!inTime) {
      throw CamundaError.jobError(
          "It is not " + nextInstant + " yet by the product's clock",
          Map.of(),
          job.getRetries(),
          A_SECOND);
    }
  }
}

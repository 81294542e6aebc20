package uk.complexcase.clock.escalation.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.escalation.DeadlineWatch;
import uk.complexcase.clock.escalation.DeadlineWatch.Reading;
import uk.complexcase.clock.escalation.WatchKey;

/** Idempotent by the watch's key: reads how the clock stands, as often as it is asked. */
@Component
public class ReadDeadline {

  private final DeadlineWatch watch;
  private final InstantSource clock;

  ReadDeadline(DeadlineWatch watch, InstantSource clock) {
    this.watch = watch;
    this.clock = clock;
  }

  @JobWorker(type = "read-deadline")
  public Map<String, Object> read(ActivatedJob job, @Variable String startKey) {
    var reading =
        Persevering.with(
            job,
            () ->
                WatchKey.of(startKey)
                    .map(key -> watch.read(key, job.getProcessInstanceKey()))
                    .orElseGet(() -> new Reading(false, clock.instant())));
    return Map.of("deadlineRunning", reading.running(), "nextInstant", reading.next().toString());
  }
}

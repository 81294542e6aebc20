package uk.complexcase.clock.escalation.process;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.CamundaError;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the work of a watch, and where that fails asks for the job again after ten seconds, with as
 * many tries left as before: a database that is away for a minute must not leave clocks unwatched.
 */
final class Persevering {

  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(Persevering.class);

  private Persevering() {}

  static <T> T with(ActivatedJob job, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      LOG.warn(
          "The job {} of a watch failed and is tried again in {} s",
          job.getType(),
          PAUSE.toSeconds(),
          e);
      throw CamundaError.jobError(
          "The watch failed and tries again: " + e.getClass().getSimpleName(),
          Map.of(),
          job.getRetries(),
          PAUSE,
          e);
    }
  }
}

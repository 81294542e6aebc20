package uk.complexcase.clock.escalation.process;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.CamundaError;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Does the work of a watch, and where that fails asks for the job again after ten seconds, with as
 * many tries left as before: a database that is away for a minute must not leave clocks unwatched.
 */
final class Persevering {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  private Persevering() {}

  static <T> T with(ActivatedJob job, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw CamundaError.jobError(
          "The watch failed and tries again: " + e.getClass().getSimpleName(),
          Map.of(),
          job.getRetries(),
          PAUSE,
          e);
    }
  }
}

package uk.complexcase.procedure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the workers of this server fare since it started. */
public interface Workers {

  /** When this server began to count. */
  Instant since();

  /** All kinds of job that were given to a worker here, by name. */
  List<Worker> all();

  /**
   * One kind of job.
   *
   * @param lastGiven when a worker was given one last
   * @param lastDone when one was finished last; null when none was
   * @param failedLastHour how many tries failed within the last hour
   */
  record Worker(
      String jobType,
      @Nullable Instant lastGiven,
      @Nullable Instant lastDone,
      int doneLastHour,
      int failedLastHour) {}
}

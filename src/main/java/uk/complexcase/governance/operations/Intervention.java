package uk.complexcase.governance.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * What a manager did about a running process.
 *
 * @param stamp what makes the act one that is asked for once
 * @param incident the incident it was about; null when the instance was stopped
 * @param job the job that had failed; null where none had
 */
record Intervention(
    String stamp,
    Kind kind,
    @Nullable Long incident,
    @Nullable Long job,
    long instance,
    String reason,
    PractitionerId actor,
    Instant at) {

  /** What was done. */
  enum Kind {
    RETRY,
    STOP
  }
}

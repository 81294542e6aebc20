package uk.complexcase.governance.operations;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.Incident;
import uk.complexcase.procedure.Incidents;

/** A step that fails again is to the engine a new incident; to a person it is the same one. */
@Component
class RepeatedFailures {

  private final Incidents incidents;

  RepeatedFailures(Incidents incidents) {
    this.incidents = incidents;
  }

  /** When the step first stood still: the earliest of those that were tried again. */
  Instant since(Incident now, List<Intervention> before) {
    return before.stream()
        .map(Intervention::incident)
        .filter(Objects::nonNull)
        .filter(key -> key != now.key())
        .distinct()
        .map(incidents::find)
        .flatMap(Optional::stream)
        .filter(earlier -> sameStep(earlier, now))
        .map(Incident::since)
        .filter(since -> since.isBefore(now.since()))
        .min(Instant::compareTo)
        .orElse(now.since());
  }

  /** The incident under which a step stands still now that was to go on; null where it goes on. */
  @Nullable Long again(Incident solved) {
    return solved.open()
        ? null
        : incidents.open().stream()
            .filter(now -> sameStep(now, solved) && now.since().isAfter(solved.since()))
            .map(Incident::key)
            .findFirst()
            .orElse(null);
  }

  /**
   * The job is the same when it fails again; a step that is no job may be passed more than once.
   */
  private static boolean sameStep(Incident one, Incident other) {
    return one.instanceKey() == other.instanceKey()
        && one.elementId().equals(other.elementId())
        && Objects.equals(one.jobKey(), other.jobKey());
  }
}

package uk.complexcase.governance.operations;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.Incident;
import uk.complexcase.procedure.Incidents;

/** Finds the incidents of one step that failed several times: each failure has a key of its own. */
@Component
class SameStep {

  private final Incidents incidents;

  SameStep(Incidents incidents) {
    this.incidents = incidents;
  }

  /** When it first stood still, by what was tried again before. */
  Instant first(Incident one, Collection<Intervention> before) {
    return before.stream()
        .map(Intervention::incident)
        .filter(key -> key != null && key != one.key())
        .distinct()
        .flatMap(key -> incidents.find(key).stream())
        .filter(other -> same(one, other))
        .map(Incident::since)
        .min(Comparator.naturalOrder())
        .filter(earlier -> earlier.isBefore(one.since()))
        .orElse(one.since());
  }

  /** The incident under which the same step stands still again. */
  Optional<Incident> again(Incident solved) {
    return incidents.open().stream()
        .filter(other -> other.key() != solved.key() && same(solved, other))
        .findFirst();
  }

  private static boolean same(Incident one, Incident other) {
    var job = one.jobKey();
    return one.instanceKey() == other.instanceKey()
        && (job == null
            ? other.jobKey() == null && one.elementId().equals(other.elementId())
            : job.equals(other.jobKey()));
  }
}

package uk.complexcase.cases.casefile;

import java.time.Instant;
import java.util.Optional;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Who is a child's allocated social worker: the one place that says so (SCR-B-30). */
public interface AllocatedWorkers {

  /** The worker now; empty where none was allocated. The caller has seen to it who asks. */
  Optional<Allocated> of(CaseRef child);

  /** Names the worker; the same again changes nothing. Joins the caller's transaction. */
  void allocate(CaseRef child, PractitionerId worker, String why, PractitionerId by, Instant at);

  /**
   * A worker and since when.
   *
   * @param why the work it came with, for example "Child and family assessment"
   */
  record Allocated(PractitionerId worker, String why, Instant since) {}
}

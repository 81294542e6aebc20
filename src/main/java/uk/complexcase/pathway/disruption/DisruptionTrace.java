package uk.complexcase.pathway.disruption;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Leaves the trace of an act in the audit and in the child's chronology. */
@Component
class DisruptionTrace {

  private final CaseFiles files;
  private final AuditLog audit;

  DisruptionTrace(CaseFiles files, AuditLog audit) {
    this.files = files;
    this.audit = audit;
  }

  /**
   * Writes it down.
   *
   * @param line what was done, without a name, without narrative and without whom it was served on
   */
  void record(
      CaseRef child, String source, PractitionerId by, Instant at, String act, String line) {
    audit.act(by, act, source, line);
    files.chronicle(new ChronologyEntry(files.current(child), at, act, line, by, source));
  }
}

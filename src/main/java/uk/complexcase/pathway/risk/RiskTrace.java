package uk.complexcase.pathway.risk;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;

/** Leaves the trace of an act in the audit and in the child's chronology. */
@Component
class RiskTrace {

  private final CaseFiles files;
  private final AuditLog audit;

  RiskTrace(CaseFiles files, AuditLog audit) {
    this.files = files;
    this.audit = audit;
  }

  /**
   * Writes it down.
   *
   * @param line what was done, without a name and without narrative
   */
  void record(CsCase cs, PractitionerId by, Instant at, String act, String line) {
    audit.act(by, act, cs.ref, line);
    files.chronicle(new ChronologyEntry(files.current(cs.openedOn()), at, act, line, by, cs.ref));
  }
}

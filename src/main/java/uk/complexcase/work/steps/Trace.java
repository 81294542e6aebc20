package uk.complexcase.work.steps;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Leaves the trace of an act in the audit and in the child's chronology. */
@Component
public class Trace {

  private final CaseFiles files;
  private final AuditLog audit;

  Trace(CaseFiles files, AuditLog audit) {
    this.files = files;
    this.audit = audit;
  }

  /**
   * Writes it down, on the file that holds the child now. Joins the caller's transaction.
   *
   * @param source reference of what the act was done on
   * @param at when it happened, as the chronology says it
   * @param act the act's name in the audit
   * @param line what was done, without a name and without narrative
   */
  public void record(
      CaseRef child, String source, PractitionerId by, Instant at, String act, String line) {
    audit.act(by, act, source, line);
    files.chronicle(new ChronologyEntry(files.current(child), at, act, line, by, source));
  }

  /** The same for an act on a record of a room. */
  public void record(StepRecord record, PractitionerId by, Instant at, String act, String line) {
    record(record.openedOn(), record.ref(), by, at, act, line);
  }
}

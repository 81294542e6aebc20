package uk.complexcase.governance.operations;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.procedure.Incident;
import uk.complexcase.procedure.ProcessInstances.Instance;

/**
 * Writes what was done to the chronology of each child and to the audit log, in the caller's
 * transaction. The reason stands on the chronology and not in the log, which holds no narrative.
 */
@Component
class Recording {

  private final CaseFiles cases;
  private final AuditLog audit;

  Recording(CaseFiles cases, AuditLog audit) {
    this.cases = cases;
    this.audit = audit;
  }

  void retried(Intervention act, Incident incident, Concern concern) {
    write(
        act,
        concern,
        "PROCESS_STEP_RETRIED",
        "A step that had stopped was tried again: “%s”. Reason: %s"
            .formatted(incident.elementName(), act.reason()),
        "Incident %d at %s of %s"
            .formatted(incident.key(), incident.elementId(), incident.processId()));
  }

  void stopped(Intervention act, Instance instance, Concern concern, String instead) {
    write(
        act,
        concern,
        "PROCESS_STOPPED",
        "“%s” was stopped by a manager. To be done instead: %s Reason: %s"
            .formatted(instance.name(), instead, act.reason()),
        "Instance %d of %s".formatted(instance.key(), instance.processId()));
  }

  private void write(Intervention act, Concern concern, String kind, String line, String detail) {
    var subject =
        concern.reference().isEmpty() ? "instance " + act.instance() : concern.reference();
    concern
        .children()
        .forEach(child ->
            cases.chronicle(
                new ChronologyEntry(child, act.at(), kind, line, act.actor(), subject)));
    audit.act(act.actor(), kind, subject, detail);
  }
}

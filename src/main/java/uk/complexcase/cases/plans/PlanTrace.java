package uk.complexcase.cases.plans;

import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Leaves the trace of an act: who changed what in the plan's own history, and no content in the
 * audit. The chronology tells of the whole plan only, since not everybody may know of each line.
 */
@Component
class PlanTrace {

  private final StoredChanges changes;
  private final AuditLog audit;
  private final CaseFiles files;
  private final ApplicationEventPublisher events;

  PlanTrace(
      StoredChanges changes, AuditLog audit, CaseFiles files, ApplicationEventPublisher events) {
    this.changes = changes;
    this.audit = audit;
    this.files = files;
    this.events = events;
  }

  /** An act on one line. */
  void line(StoredLine line, String act, String words, PractitionerId by, Instant at) {
    changes.saveAndFlush(new StoredChange(line.planRef, line.id, act, words, by, at));
    audit.act(by, act, line.planRef, "Line " + line.place + " of " + line.planRef);
    events.publishEvent(new PlanTouched(line.planRef));
  }

  /** An act on the whole plan; {@code told} stands in the child's chronology. */
  void plan(StoredPlan plan, String act, String words, String told, PractitionerId by, Instant at) {
    changes.saveAndFlush(new StoredChange(plan.ref, (UUID) null, act, words, by, at));
    audit.act(by, act, plan.ref, told);
    files.chronicle(new ChronologyEntry(plan.file(), at, act, told, by, plan.ref));
    events.publishEvent(new PlanTouched(plan.ref));
  }
}

package uk.complexcase.governance.studio;

import java.time.Instant;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ProcedureDraftMoved;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;

/** Enters what is done with a draft in its book and in the audit, and tells whom it concerns. */
@Component
class DraftEntries {

  private final DraftRows drafts;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  DraftEntries(DraftRows drafts, AuditLog audit, ApplicationEventPublisher events) {
    this.drafts = drafts;
    this.audit = audit;
    this.events = events;
  }

  void enter(Draft draft, DraftAct.Kind kind, PractitionerId who, String reason, Instant at) {
    drafts.add(draft.ref(), new DraftAct(kind, who, at, reason));
    audit.act(
        who,
        "PROCEDURE_DRAFT_" + kind,
        draft.ref(),
        "Round " + draft.round() + ", based on release " + draft.basedOn());
  }

  void tell(Draft draft, ProcedureDraftMoved.Step step, Set<PractitionerId> to, Instant at) {
    events.publishEvent(new ProcedureDraftMoved(draft.ref(), step, draft.round(), to, at));
  }
}

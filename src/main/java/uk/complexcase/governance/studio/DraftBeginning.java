package uk.complexcase.governance.studio;

import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.procedure.ProcedureFiles;

/** Begins drafts. */
@Service
@Transactional
public class DraftBeginning {

  private final DraftRows drafts;
  private final ProcedureFiles procedure;
  private final AuditLog audit;
  private final InstantSource clock;

  DraftBeginning(DraftRows drafts, ProcedureFiles procedure, AuditLog audit, InstantSource clock) {
    this.drafts = drafts;
    this.procedure = procedure;
    this.audit = audit;
    this.clock = clock;
  }

  /** Begins a draft of no file yet; answers with its reference. */
  public Answer begin(PractitionerId who, String title) {
    var wrong = Titles.wrong(title, "Write what the change is for");
    if (wrong != null) {
      return wrong;
    }
    var now = clock.instant();
    var draft =
        new Draft(
            References.fresh(Draft.PREFIX),
            title.strip(),
            who,
            now,
            procedure.release(),
            DraftState.OPEN,
            0,
            null,
            null,
            now);
    drafts.insert(draft);
    drafts.add(draft.ref(), new DraftAct(DraftAct.Kind.BEGUN, who, now, ""));
    audit.act(who, "PROCEDURE_DRAFT_BEGUN", draft.ref(), "Based on release " + draft.basedOn());
    return new Answer.Done(draft.ref(), "The draft was begun. Nothing of it is in force.");
  }
}

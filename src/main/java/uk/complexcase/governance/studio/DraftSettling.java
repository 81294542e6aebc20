package uk.complexcase.governance.studio;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.governance.studio.Revision.Standing;

/** Decides between what a person saved beside the draft and what it met. */
@Service
@Transactional
public class DraftSettling {

  private final OpenDrafts open;
  private final KeptRevisions revisions;
  private final AuditLog audit;

  DraftSettling(OpenDrafts open, KeptRevisions revisions, AuditLog audit) {
    this.open = open;
    this.revisions = revisions;
    this.audit = audit;
  }

  /**
   * Decides which of the two counts; both are kept.
   *
   * @param mine whether what they saved counts from now on
   */
  public Answer settle(PractitionerId who, String ref, String file, boolean mine) {
    return open.answer(ref, "take", draft -> settled(draft, who, file, mine));
  }

  private Answer settled(Draft draft, PractitionerId who, String file, boolean mine) {
    var known = revisions.of(draft.ref(), file);
    var own =
        known.isEmpty()
            ? null
            : DraftFile.one(known).beside().stream()
                .filter(each -> each.savedBy().equals(who))
                .findFirst()
                .orElse(null);
    if (own == null) {
      return new Answer.Done(file, "There was nothing left to decide.");
    }
    revisions.settle(draft.ref(), file, who);
    if (mine) {
      var text = revisions.text(draft.ref(), file, own.number());
      revisions.add(draft, who, file, own.number(), Standing.DRAFT, text);
    }
    audit.act(
        who, "PROCEDURE_FILE_SETTLED", draft.ref(), file + (mine ? ": own" : ": the other's"));
    return new Answer.Done(
        file,
        mine
            ? "Yours counts now. What it replaces is kept in the list of revisions."
            : "The other one counts. Yours is kept in the list of revisions.");
  }
}

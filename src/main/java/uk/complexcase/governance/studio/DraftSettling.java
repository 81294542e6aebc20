package uk.complexcase.governance.studio;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.governance.studio.Revision.Standing;

/**
 * Decides between what a person saved beside the draft and what it met. Only its author can make it
 * count; anybody can set it aside.
 */
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

  /**
   * Sets aside what another saved beside the draft, who may be away; it is kept.
   *
   * @param number the revision that was read; a later one of theirs is not decided by it
   */
  public Answer setAside(PractitionerId who, String ref, String file, int number) {
    return open.answer(ref, "take", draft -> aside(draft, who, file, number));
  }

  private Answer aside(Draft draft, PractitionerId who, String file, int number) {
    var known = revisions.of(draft.ref(), file);
    var read =
        known.stream()
            .filter(each -> each.number() == number && each.standing() == Standing.BESIDE)
            .findFirst();
    if (read.isEmpty()) {
      return new Answer.Done(file, "There was nothing left to decide.");
    }
    if (!DraftFile.one(known).beside().contains(read.get())) {
      return new Answer.Refused(
          "take", "Another version was saved since you read this one: read it before you decide");
    }
    revisions.settle(draft.ref(), file, read.get().savedBy());
    audit.act(who, "PROCEDURE_FILE_SET_ASIDE", draft.ref(), file + ": revision " + number);
    return new Answer.Done(file, "It was set aside, and is kept in the list of revisions.");
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

package uk.complexcase.governance.studio;

import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.shared.PractitionerId;

/** Lets a draft stand on a release that came into force after it was begun. */
@Service
@Transactional
public class Rebasing {

  private final OpenDrafts open;
  private final DraftRows drafts;
  private final KeptRevisions revisions;
  private final DraftReading reading;
  private final DraftEntries entries;
  private final InstantSource clock;

  Rebasing(
      OpenDrafts open,
      DraftRows drafts,
      KeptRevisions revisions,
      DraftReading reading,
      DraftEntries entries,
      InstantSource clock) {
    this.open = open;
    this.drafts = drafts;
    this.revisions = revisions;
    this.reading = reading;
    this.entries = entries;
    this.clock = clock;
  }

  /** Compares a draft with what is in force now; what it would undo shows in the comparison. */
  public Answer rebase(PractitionerId who, String ref) {
    return open.answer(ref, "ask", draft -> rebased(draft, who));
  }

  private Answer rebased(Draft open, PractitionerId who) {
    // the number first: a release between the two makes the draft outdated, not wrongly up to date
    int release = reading.release();
    var inForce = reading.before();
    for (var file : reading.files(open.ref())) {
      var text = inForce.get(file.name());
      if (text != null) {
        revisions.base(open, who, file.name(), text);
      }
    }
    var now = clock.instant();
    var draft = open.basedOn(release, now);
    drafts.update(draft);
    entries.enter(draft, DraftAct.Kind.REBASED, who, "Release " + draft.basedOn(), now);
    return new Answer.Done(
        draft.ref(),
        "The draft is compared with release %d now. Read in the comparison whether it undoes what others changed."
            .formatted(draft.basedOn()));
  }
}

package uk.complexcase.governance.studio;

import java.time.InstantSource;
import java.util.HashSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.events.ProcedureDraftMoved;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.Reason;

/** Takes a draft back, sends it back or gives it up. */
@Service
@Transactional
public class DraftTurns {

  private final DraftRows drafts;
  private final DraftReading reading;
  private final DraftEntries entries;
  private final InstantSource clock;

  DraftTurns(DraftRows drafts, DraftReading reading, DraftEntries entries, InstantSource clock) {
    this.drafts = drafts;
    this.reading = reading;
    this.entries = entries;
    this.clock = clock;
  }

  /** Takes a draft back that waits for approval, to change it. */
  public Answer takeBack(PractitionerId who, String ref) {
    return turned(who, ref, DraftAct.Kind.TAKEN_BACK, "");
  }

  /** Sends a draft back that waits for approval, with what has to change. */
  public Answer sendBack(PractitionerId who, String ref, String reason) {
    return Reason.wrong(reason, Answer.LONGEST_REASON, "Write what has to change")
        .<Answer>map(wrong -> new Answer.Refused("backReason", wrong))
        .orElseGet(() -> turned(who, ref, DraftAct.Kind.SENT_BACK, reason.strip()));
  }

  private Answer turned(PractitionerId who, String ref, DraftAct.Kind kind, String reason) {
    var held = drafts.hold(ref);
    if (held.isEmpty() || held.get().state() != DraftState.AWAITING_APPROVAL) {
      return new Answer.Refused("backReason", "This draft does not wait for approval any more");
    }
    var now = clock.instant();
    var draft = held.get().in(DraftState.OPEN, now);
    drafts.update(draft);
    entries.enter(draft, kind, who, reason, now);
    if (kind == DraftAct.Kind.SENT_BACK) {
      var to = new HashSet<>(reading.authors(draft));
      to.remove(who);
      entries.tell(draft, ProcedureDraftMoved.Step.SENT_BACK, to, now);
    }
    return new Answer.Done(
        ref,
        kind == DraftAct.Kind.SENT_BACK
            ? "The draft was sent back. Those who wrote it are told."
            : "The draft was taken back and can be changed.");
  }

  /** Gives a draft up; its revisions are kept. */
  public Answer withdraw(PractitionerId who, String ref, String reason) {
    var wrong = Reason.wrong(reason, Answer.LONGEST_REASON, "Write why it is withdrawn");
    if (wrong.isPresent()) {
      return new Answer.Refused("withdrawReason", wrong.get());
    }
    var held = drafts.hold(ref);
    if (held.isEmpty()
        || !(held.get().state() == DraftState.OPEN
            || held.get().state() == DraftState.AWAITING_APPROVAL)) {
      return new Answer.Refused("withdrawReason", "This draft cannot be withdrawn any more");
    }
    var now = clock.instant();
    var draft = held.get().in(DraftState.WITHDRAWN, now);
    drafts.update(draft);
    entries.enter(draft, DraftAct.Kind.WITHDRAWN, who, reason.strip(), now);
    return new Answer.Done(ref, "The draft was withdrawn. Nothing of it is in force.");
  }
}

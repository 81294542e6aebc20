package uk.complexcase.governance.studio;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ProcedureDraftMoved;
import uk.complexcase.foundation.shared.PractitionerId;

/** Enters in a draft what came of its release. Within a transaction of the caller. */
@Component
class ReleaseResults {

  private final DraftRows drafts;
  private final DraftReading reading;
  private final DraftEntries entries;
  private final InstantSource clock;

  ReleaseResults(
      DraftRows drafts, DraftReading reading, DraftEntries entries, InstantSource clock) {
    this.drafts = drafts;
    this.reading = reading;
    this.entries = entries;
    this.clock = clock;
  }

  Answer inForce(String ref, PractitionerId who, String reason, int number) {
    var now = clock.instant();
    var draft = drafts.hold(ref).orElseThrow().released(number, now);
    drafts.update(draft);
    entries.enter(draft, DraftAct.Kind.APPROVED, who, reason, now);
    var to = new HashSet<>(reading.authors(draft));
    to.add(who);
    entries.tell(draft, ProcedureDraftMoved.Step.IN_FORCE, Set.copyOf(to), now);
    return new Answer.Done(ref, "The change is in force as release " + number + ".");
  }

  Answer back(String ref, PractitionerId who, String sentence) {
    var now = clock.instant();
    var draft = drafts.hold(ref).orElseThrow().in(DraftState.AWAITING_APPROVAL, now);
    drafts.update(draft);
    entries.enter(draft, DraftAct.Kind.NOT_RELEASED, who, sentence, now);
    return new Answer.Refused("reason", sentence);
  }
}

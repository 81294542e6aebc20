package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.steps.Trace;
import uk.complexcase.work.tasks.FormReader;

/**
 * Reads and stores how police protection or an emergency order ended, from the task or from the
 * child's page.
 */
@Component
class EndingProtection {

  private final DeadlineRegister deadlines;
  private final LookedAfter lookedAfter;
  private final Trace trace;
  private final InstantSource clock;

  EndingProtection(
      DeadlineRegister deadlines, LookedAfter lookedAfter, Trace trace, InstantSource clock) {
    this.deadlines = deadlines;
    this.lookedAfter = lookedAfter;
    this.trace = trace;
    this.clock = clock;
  }

  /** What to store once the reader found no problem. */
  Consumer<PractitionerId> read(FormReader form, LegalOption option, Instant now) {
    var at = form.moment("endedAt", "Enter when it ended", now);
    if (at.isBefore(option.beganAt)) {
      form.problem("endedAt", "Enter a time after it began, " + LondonTime.full(option.beganAt));
    }
    var how = form.option(ProtectionEnd.class, "endedHow", "Choose what was decided");
    String decided = form.text("decidedBy", "Enter who decided it: name and role, or the court");
    if (decided.length() > 400) {
      form.problem("decidedBy", "Shorten this to 400 characters or fewer");
    }
    String safe = form.text("safeNow", "Write where the child is and who keeps them safe");
    return by -> {
      option.end(at, how, decided, safe);
      deadlines.meet(Clocks.ending(option), option.subject(), at);
      lookedAfter.after(option, how, by);
      trace.record(
          new CaseRef(option.caseRef),
          option.ref,
          by,
          clock.instant(),
          option.kind + "_ENDED",
          option.kind.label() + " ended: " + how.label());
    };
  }
}

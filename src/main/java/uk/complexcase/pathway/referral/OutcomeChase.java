package uk.complexcase.pathway.referral;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** The clock a referrer waits by: from receipt until the outcome is final (SCR-B-08). */
@Component
public class OutcomeChase {

  private final Proceedings proceedings;
  private final DeadlineRegister deadlines;

  OutcomeChase(Proceedings proceedings, DeadlineRegister deadlines) {
    this.proceedings = proceedings;
    this.deadlines = deadlines;
  }

  /** When the outcome is chased. Asked again, it answers as the first time. */
  @Transactional
  public Instant open(ContactRef ref) {
    var contact = proceedings.contact(ref);
    var due = deadlines.open(Clocks.OUTCOME_CHASE, ClockSubject.of(ref), contact.receivedAt).due();
    if (contact.decidedAt != null) {
      decided(ref, contact.decidedAt);
    }
    return due;
  }

  /**
   * A manager ended the chase, and with it the telling of the GP. The clock of the chase is
   * cancelled, whether or not it ran already, and that of the telling where it runs: one that went
   * on would remind people of a task nobody has. The clock of the decision itself is not touched.
   */
  @Transactional
  public void stopped(ContactRef ref, PractitionerId by) {
    open(ref);
    var subject = ClockSubject.of(ref);
    deadlines.cancel(Clocks.OUTCOME_CHASE, subject, "A manager stopped the chase", by);
    deadlines
        .find(Clocks.GP_TOLD, subject)
        .filter(Deadline::running)
        .ifPresent(clock ->
            deadlines.cancel(
                Clocks.GP_TOLD, subject, "A manager stopped the process that asks for it", by));
  }

  /**
   * The outcome is final, whether or not it was chased. A professional without an account has no
   * page to read it on, so that the hub owes them the telling (SCR-B-25).
   */
  @Transactional
  public void decided(ContactRef ref, Instant at) {
    var subject = ClockSubject.of(ref);
    deadlines.meet(Clocks.OUTCOME_CHASE, subject, at);
    if (proceedings.contact(ref).channel.kind() == ReferrerKind.PROFESSIONAL) {
      deadlines.open(Clocks.OUTSIDE_TOLD, subject, at);
    }
  }
}

package uk.complexcase.pathway.referral;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ThresholdDecided;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;

/** What happens when a decision on a contact is final: its clock is met and the house is told. */
@Component
class Finality {

  private final DeadlineRegister deadlines;
  private final ApplicationEventPublisher events;

  Finality(DeadlineRegister deadlines, ApplicationEventPublisher events) {
    this.deadlines = deadlines;
    this.events = events;
  }

  void reached(Contact contact, ThresholdEntry decision, Instant at) {
    contact.decided(decision, at);
    deadlines.meet(Clocks.REFERRAL_DECISION, ClockSubject.of(contact.reference()), at);
    events.publishEvent(
        new ThresholdDecided(
            contact.reference(), decision.threshold().name(), decision.outcome().name(), at));
  }
}

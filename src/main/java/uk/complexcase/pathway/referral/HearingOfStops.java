package uk.complexcase.pathway.referral;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ProcessStopped;
import uk.complexcase.foundation.shared.ContactRef;

/** Ends the chase of an outcome where a manager stopped the process that holds it. Idempotent. */
@Component
class HearingOfStops {

  private static final String PROCESS = "referral-outcome-told";

  private final OutcomeChase chase;
  private final Contacts contacts;

  HearingOfStops(OutcomeChase chase, Contacts contacts) {
    this.chase = chase;
    this.contacts = contacts;
  }

  @ApplicationModuleListener
  void on(ProcessStopped stopped) {
    if (stopped.process().equals(PROCESS)) {
      stopped.references().stream()
          .filter(contacts::existsById)
          .forEach(contact -> chase.stopped(new ContactRef(contact), stopped.by()));
    }
  }
}

package uk.complexcase.pathway.referral;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ChildOutcomeDecided;

/**
 * Hears what a strategy discussion concluded on a child: where it goes on and the concern is about
 * exploitation, by what the hub knew or by what the discussion found, the child is referred to the
 * complex safeguarding team (TCS-47). Idempotent: it asks for the present state.
 */
@Component
class HearingOfOutcomes {

  private final AskingForCsReferral asking;

  HearingOfOutcomes(AskingForCsReferral asking) {
    this.asking = asking;
  }

  @ApplicationModuleListener
  void on(ChildOutcomeDecided told) {
    if (!told.outcome().equals("NO_FURTHER_ACTION")) {
      asking.discussed(told.child(), told.decidedAt(), told.exploitation());
    }
  }
}

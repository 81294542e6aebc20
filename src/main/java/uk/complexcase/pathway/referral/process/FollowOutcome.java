package uk.complexcase.pathway.referral.process;

import java.time.Duration;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ReferralReceived;
import uk.complexcase.cases.events.ThresholdDecided;
import uk.complexcase.pathway.referral.OutcomeChase;
import uk.complexcase.pathway.referral.PathwayStart;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the process that waits for a contact's outcome, and tells it of the outcome. Idempotent by
 * contact.
 */
@Component
class FollowOutcome {

  private static final Duration HEARD_WITHIN = Duration.ofDays(30);

  private final PathwayStart start;
  private final OutcomeChase chase;
  private final ProcedureEngine engine;

  FollowOutcome(PathwayStart start, OutcomeChase chase, ProcedureEngine engine) {
    this.start = start;
    this.chase = chase;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(ReferralReceived received) {
    var all = start.variables(received.contact());
    var references =
        Map.of(
            "contactRef", all.get("contactRef"),
            "caseRefs", all.get("caseRefs"),
            "startKey", all.get("startKey"));
    engine.start("referral-outcome-told", received.contact().value(), references);
  }

  @ApplicationModuleListener
  void on(ThresholdDecided decided) {
    chase.decided(decided.contact(), decided.at());
    engine.publish(
        "referral-outcome-decided",
        decided.contact().value(),
        decided.contact().value(),
        HEARD_WITHIN);
  }
}

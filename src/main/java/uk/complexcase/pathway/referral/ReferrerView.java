package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.referral.ReferralDesk.ReferralReceipt;
import uk.complexcase.pathway.referral.ReferralDesk.ReferralStatus;
import uk.complexcase.pathway.referral.ReferralDesk.Step;

/**
 * How a referral looks to its referrer (B7): its treatment, and nothing of what the hub knows of
 * the child.
 */
@Component
class ReferrerView {

  private final DeadlineRegister deadlines;
  private final ContactChildren children;
  private final InstantSource clock;

  ReferrerView(DeadlineRegister deadlines, ContactChildren children, InstantSource clock) {
    this.deadlines = deadlines;
    this.children = children;
    this.clock = clock;
  }

  ReferralReceipt receipt(Contact contact) {
    return new ReferralReceipt(
        contact.reference(), contact.receivedAt, expectedBy(contact), nextStep(contact));
  }

  ReferralStatus status(Contact contact) {
    return new ReferralStatus(
        contact.reference(),
        contact.receivedAt,
        contact.referrer.name(),
        children.findByContactRefOrderByPosition(contact.ref).size(),
        contact.status,
        expectedBy(contact),
        contact.decidedAt,
        nextStep(contact),
        classification(contact),
        steps(contact));
  }

  /** What the hub took it as; null while undecided. */
  @Nullable String classification(Contact contact) {
    if (contact.threshold == null || contact.outcome == null) {
      return null;
    }
    String taken =
        contact.threshold.label()
            + ": "
            + (contact.route == null ? contact.outcome.label() : contact.route.label());
    return contact.referrerReason.isBlank()
        ? taken + "."
        : taken
            + ". You saw it as child protection; the hub decided otherwise because: "
            + contact.referrerReason;
  }

  private Instant expectedBy(Contact contact) {
    return deadlines
        .find(Clocks.REFERRAL_DECISION, ClockSubject.of(contact.reference()))
        .map(Deadline::due)
        .orElse(contact.receivedAt);
  }

  private String nextStep(Contact contact) {
    if (contact.status == ContactStatus.DECIDED) {
      return contact.threshold == Threshold.MET
          ? "Children's social care takes it up. You may be asked for more."
          : "The referral is closed at the hub. Call the hub if anything changes.";
    }
    String decision =
        "The hub decides by " + LondonTime.say(expectedBy(contact), clock.instant()) + ".";
    if (contact.status != ContactStatus.RECEIVED) {
      return "The hub is screening the referral. " + decision;
    }
    return contact.account.urgent() && !contact.callRecorded()
        ? "The hub calls you back within the hour. " + decision
        : "The hub screens the referral. " + decision;
  }

  private List<Step> steps(Contact contact) {
    var steps = new ArrayList<Step>();
    steps.add(new Step(contact.receivedAt, "Received by the hub"));
    if (contact.screeningStartedAt != null) {
      steps.add(new Step(contact.screeningStartedAt, "Being screened"));
    }
    if (contact.decidedAt != null) {
      steps.add(new Step(contact.decidedAt, "Decided"));
    }
    return List.copyOf(steps);
  }
}

package uk.complexcase.pathway.referral;

import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Says what a contact calls for at once, in the transaction that found it, so that nothing found is
 * lost and nothing waits for the next step of the pathway. Said again, it begins nothing twice.
 */
@Component
class ProtectionAtOnce {

  private final ApplicationEventPublisher events;

  ProtectionAtOnce(ApplicationEventPublisher events) {
    this.events = events;
  }

  /** As the referrer tells it. */
  void received(Contact contact) {
    threatToLife(contact, contact.concerns);
    need(
        contact,
        contact.account.urgencyOrWorst() == Urgency.IMMEDIATE_DANGER,
        ProtectionMeasure.IMMEDIATE_PROTECTION);
  }

  /** As the hub found it. */
  void screened(
      Contact contact,
      List<ConcernType> concerns,
      ScreeningEntry found,
      boolean protectNow,
      int otherChildren) {
    threatToLife(contact, concerns);
    need(contact, protectNow, ProtectionMeasure.IMMEDIATE_PROTECTION);
    need(contact, found.positionOfTrust(), ProtectionMeasure.LADO);
    need(contact, found.threatToOthers(), ProtectionMeasure.RISK_TO_OTHERS);
    for (int number = 1; number <= otherChildren; number++) {
      need(contact, ProtectionMeasure.OTHER_CHILD, "CHILD-" + number);
    }
  }

  /** As confirmed: what may be complex abuse is lifted to senior leaders (LR-31). */
  void confirmed(Contact contact, ComplexCriteria criteria) {
    need(
        contact,
        criteria == ComplexCriteria.COMPLEX || criteria == ComplexCriteria.CONSIDER_OVERSIGHT,
        ProtectionMeasure.OVERSIGHT);
  }

  private void threatToLife(Contact contact, Collection<ConcernType> concerns) {
    need(contact, concerns.contains(ConcernType.THREAT_TO_LIFE), ProtectionMeasure.THREAT_TO_LIFE);
  }

  private void need(Contact contact, boolean needed, ProtectionMeasure measure) {
    if (needed) {
      need(contact, measure, "");
    }
  }

  private void need(Contact contact, ProtectionMeasure measure, String part) {
    events.publishEvent(new ProtectionNeeded(contact.reference(), measure, part));
  }
}

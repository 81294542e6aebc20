package uk.complexcase.pathway.referral;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.events.ReceiptAllowed;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Takes in what somebody without an account tells, as every other contact, and keeps who they are
 * apart from it.
 */
@Component
class ReceivingOutside {

  private final Receiving receiving;
  private final OutsideReferrers referrers;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  ReceivingOutside(
      Receiving receiving,
      OutsideReferrers referrers,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.receiving = receiving;
    this.referrers = referrers;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public Contact keep(OutsideReport report, String submissionId) {
    var contact =
        receiving.keep(
            PractitionerId.SYSTEM,
            onTheContact(report),
            OutsideReading.referral(report, LondonTime.dateOf(clock.instant())),
            report.channel(),
            submissionId);
    var referrer = referrers.save(new OutsideReferrer(contact.ref, report));
    if (referrer.writable()) {
      events.publishEvent(new ReceiptAllowed(contact.reference(), MailedReferrers.id(contact.ref)));
    }
    return contact;
  }

  /**
   * What other rooms and agencies read of them: that a member of the public told, or which agency.
   */
  private static Referrer onTheContact(OutsideReport report) {
    var system = PractitionerId.SYSTEM.value();
    if (report.kind() == ReferrerKind.PUBLIC) {
      return new Referrer(system, "Member of the public", null, "", "");
    }
    var agency = report.teller().agency().strip();
    return new Referrer(
        system, "Professional without an account, not verified when sent", null, agency, "");
  }
}

package uk.complexcase.pathway.referral;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.shared.ContactRef;

/**
 * Tells the referrer that the contact arrived, and later what became of it. Each once a contact.
 */
@Component
public class TellingReferrers {

  private final Proceedings proceedings;
  private final Notices notices;

  TellingReferrers(Proceedings proceedings, Notices notices) {
    this.proceedings = proceedings;
    this.notices = notices;
  }

  /** The acknowledgement, unless it went out at receipt. */
  @Transactional
  public void acknowledge(ContactRef ref) {
    notices.acknowledge(proceedings.hold(ref));
  }

  /** The outcome with its reason. */
  @Transactional
  public void outcome(ContactRef ref) {
    notices.outcome(proceedings.hold(ref));
  }
}

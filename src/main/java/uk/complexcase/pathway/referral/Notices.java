package uk.complexcase.pathway.referral;

import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Tells referrers, once of each kind, and keeps what they were told. */
@Component
class Notices {

  private final ReferrerNotices notices;
  private final ReferrerView view;
  private final InstantSource clock;

  Notices(ReferrerNotices notices, ReferrerView view, InstantSource clock) {
    this.notices = notices;
    this.view = view;
    this.clock = clock;
  }

  /** The receipt with reference, next step and expected decision time (SCR-B-23, SCR-B-68). */
  void acknowledge(Contact contact) {
    tell(
        contact,
        ReferrerNotice.Kind.ACKNOWLEDGED,
        "Reference "
            + contact.ref
            + "."
            + (contact.channel.kind() == ReferrerKind.PUBLIC
                ? ""
                : " " + view.receipt(contact).nextStep()));
  }

  /**
   * What the hub took the contact as, with the reason where it differs from the referrer's view
   * (SCR-B-25). People without an account have no page to read it on: the public has the receipt
   * alone, and a professional is told by the hub once it made sure who they are.
   */
  void outcome(Contact contact) {
    if (contact.channel.kind() == ReferrerKind.ACCOUNT) {
      toldBy(contact);
    }
  }

  /** The hub told it, or the referrer reads it on their own page. */
  void toldBy(Contact contact) {
    var classification = view.classification(contact);
    if (classification != null) {
      tell(contact, ReferrerNotice.Kind.OUTCOME, classification);
    }
  }

  private void tell(Contact contact, ReferrerNotice.Kind kind, String text) {
    if (notices.findByContactRefAndKind(contact.ref, kind).isEmpty()) {
      notices.save(new ReferrerNotice(contact.ref, kind, text, clock.instant()));
    }
  }
}

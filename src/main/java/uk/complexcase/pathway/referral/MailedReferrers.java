package uk.complexcase.pathway.referral;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.OutsidePeople;
import uk.complexcase.foundation.shared.PractitionerId;

/** Referrers without an account whom a receipt goes to, because they allowed it. */
@Component
class MailedReferrers implements OutsidePeople {

  private static final String REFERRER = PREFIX + "referrer:";

  private final OutsideReferrers referrers;

  MailedReferrers(OutsideReferrers referrers) {
    this.referrers = referrers;
  }

  /** The id under which a contact's referrer is written to. */
  static PractitionerId id(String contactRef) {
    return new PractitionerId(REFERRER + contactRef);
  }

  @Override
  public Optional<Outside> find(PractitionerId id) {
    return id.value().startsWith(REFERRER)
        ? referrers
            .findById(id.value().substring(REFERRER.length()))
            .filter(OutsideReferrer::writable)
            .map(one -> new Outside(one.name.isBlank() ? "The referrer" : one.name, one.email))
        : Optional.empty();
  }
}

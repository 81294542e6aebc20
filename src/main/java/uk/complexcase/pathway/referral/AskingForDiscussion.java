package uk.complexcase.pathway.referral;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Asks for the strategy discussion a decision on a contact led to; the room that holds discussions
 * opens one or joins the open one (CSD-10, CSD-24).
 */
@Component
public class AskingForDiscussion {

  private final Proceedings proceedings;
  private final Screenings screenings;
  private final ThresholdDecisions decisions;
  private final ApplicationEventPublisher events;

  AskingForDiscussion(
      Proceedings proceedings,
      Screenings screenings,
      ThresholdDecisions decisions,
      ApplicationEventPublisher events) {
    this.proceedings = proceedings;
    this.screenings = screenings;
    this.decisions = decisions;
    this.events = events;
  }

  /** Asked again, it tells the same again, which changes nothing. */
  @Transactional
  public void ask(ContactRef ref) {
    var contact = proceedings.contact(ref);
    var screening = screenings.findFirstByContactRefOrderByScreenedAtDesc(contact.ref).orElse(null);
    var employer = contact.referrer.organisationId();
    events.publishEvent(
        new StrategyDiscussionNeeded(
            ref,
            proceedings.files(contact),
            contact.receivedAt,
            screening != null && screening.complexCriteria == ComplexCriteria.COMPLEX,
            circumstances(contact, screening),
            employer == null ? "" : employer,
            decider(contact)));
  }

  private PractitionerId decider(Contact contact) {
    return decisions
        .findFirstByContactRefOrderByNumberDesc(contact.ref)
        .map(decision -> new PractitionerId(decision.decidedBy))
        .orElse(PractitionerId.SYSTEM);
  }

  /** What decides who must be invited, as the contact and its screening tell it. */
  private static Set<String> circumstances(Contact contact, @Nullable Screening screening) {
    var codes = new TreeSet<String>();
    if (contact.exploitation() || (screening != null && screening.found.exploitationConcern())) {
      codes.add("EXPLOITATION");
    }
    if (contact.concerns.contains(ConcernType.MISSING)) {
      codes.add("MISSING");
    }
    if (contact.concerns.contains(ConcernType.RADICALISATION)) {
      codes.add("EXTREMISM");
    }
    if (screening != null && screening.found.positionOfTrust()) {
      codes.add("POSITION_OF_TRUST");
    }
    return codes;
  }
}

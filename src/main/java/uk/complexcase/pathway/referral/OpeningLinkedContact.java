package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ChildFoundAtRisk;
import uk.complexcase.cases.events.LinkedContactOpened;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Opens a contact of their own for a child a strategy discussion spoke of, linked by the
 * discussion's reference (SCR-B-100). Idempotent by follow-up.
 */
@Component
class OpeningLinkedContact {

  private final Receiving receiving;
  private final Contacts contacts;
  private final PeopleDirectory people;
  private final ApplicationEventPublisher events;

  OpeningLinkedContact(
      Receiving receiving,
      Contacts contacts,
      PeopleDirectory people,
      ApplicationEventPublisher events) {
    this.receiving = receiving;
    this.contacts = contacts;
    this.people = people;
    this.events = events;
  }

  @ApplicationModuleListener
  void on(ChildFoundAtRisk found) {
    if (contacts.findBySubmissionId(found.source()).isPresent()) {
      return;
    }
    var about = contacts.findById(found.contactRef());
    var opened =
        receiving.keep(
            viewer(found.by()), referral(found, about), Channel.DISCUSSION, found.source());
    events.publishEvent(new LinkedContactOpened(found.source(), opened.reference()));
  }

  private Viewer viewer(PractitionerId by) {
    var person = people.find(by).orElseThrow();
    return new Viewer(person.id(), person.name(), person.organisation(), person.roles());
  }

  /** What the discussion was about is what this child is thought to be exposed to. */
  private static MarsReferral referral(ChildFoundAtRisk found, Optional<Contact> about) {
    @Nullable Account account = about.map(contact -> contact.account).orElse(null);
    return new MarsReferral(
        found.urgent() ? Urgency.URGENT : Urgency.ROUTINE,
        found.knownAt(),
        "Strategy discussion " + found.discussion(),
        List.of(
            new MarsReferral.ReferredChild(
                found.name(), null, found.expectedAge(), found.livesWith(), "")),
        about.map(contact -> Set.copyOf(contact.concerns)).orElse(Set.of(ConcernType.OTHER)),
        account == null ? null : account.exploitationConcern(),
        account == null ? null : account.setting(),
        account == null ? null : account.suspects(),
        found.facts(),
        "Spoken of in strategy discussion " + found.discussion(),
        "",
        account == null ? null : account.riskToOthers(),
        account == null ? null : account.criminalActs(),
        null,
        "",
        null,
        null,
        null,
        "");
  }
}

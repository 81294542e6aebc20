package uk.complexcase.pathway.referral;

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
    var about = contacts.findById(found.contactRef()).orElse(null);
    var opened =
        receiving.keep(
            viewer(found.by()),
            new LinkedChild(
                    found.name(),
                    found.expectedAge(),
                    found.livesWith(),
                    found.facts(),
                    found.urgent(),
                    found.knownAt())
                .referral("Strategy discussion " + found.discussion(), about),
            Channel.DISCUSSION,
            found.source());
    events.publishEvent(new LinkedContactOpened(found.source(), opened.reference()));
  }

  private Viewer viewer(PractitionerId by) {
    var person = people.find(by).orElseThrow();
    return new Viewer(person.id(), person.name(), person.organisation(), person.roles());
  }
}

package uk.complexcase.cases.casefile;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.BirthKnown;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** Opens case files and links contacts to them. */
@Component
class CaseOpening {

  /** Where nobody knows which organisation told; all such contacts count as one source. */
  static final String UNKNOWN_SOURCE = "";

  private final EntityManager entities;
  private final ContactLinks links;
  private final StoredFiles files;
  private final PeopleDirectory people;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  CaseOpening(
      EntityManager entities,
      ContactLinks links,
      StoredFiles files,
      PeopleDirectory people,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.entities = entities;
    this.links = links;
    this.files = files;
    this.people = people;
    this.audit = audit;
    this.events = events;
  }

  CaseRef open(NewChild child, ContactRef contact, String source, Instant at, PractitionerId by) {
    var ref = new CaseRef(References.fresh("C"));
    entities.persist(new CaseFile(ref, child, at));
    entities.persist(new ContactLink(ref, contact, source, at));
    // those who read past the persistence context, and lines with a key of the database, find the
    // file
    entities.flush();
    audit.act(by, "CASE_OPENED", ref.value(), "From contact " + contact);
    if (child.dateOfBirth() != null) {
      events.publishEvent(new BirthKnown(ref, "Told as the file was opened", by));
    }
    return ref;
  }

  void addContact(CaseRef ref, ContactRef contact, String source, Instant at) {
    if (links.existsById(new ContactLink.Id(ref.value(), contact.value()))) {
      return;
    }
    entities.persist(new ContactLink(ref, contact, source, at));
    files.findById(ref.value()).ifPresent(file -> file.touched(at));
  }

  String organisationOf(PractitionerId by) {
    return people.find(by).map(person -> person.organisation().id()).orElse(UNKNOWN_SOURCE);
  }

  String sourceOf(ContactRef contact) {
    return links.sourcesOf(contact.value()).stream().findFirst().orElse(UNKNOWN_SOURCE);
  }
}

package uk.complexcase.cases.involvement;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Employers;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** An entry as people read it. */
@Component
class InvolvementWords {

  private final PeopleDirectory people;
  private final Employers employers;

  InvolvementWords(PeopleDirectory people, Employers employers) {
    this.people = people;
    this.employers = employers;
  }

  Involvement read(InvolvementEntry entry) {
    return new Involvement(
        entry.ref,
        entry.corrections,
        new CaseRef(entry.currentCaseRef),
        entry.agency,
        entry.employer,
        employers.employer(entry.employer).map(Organisation::name).orElse(entry.organisation),
        entry.person == null ? null : new PractitionerId(entry.person),
        entry.person == null ? entry.personName : name(entry.person),
        entry.role,
        entry.involvedSince,
        entry.involvedUntil,
        entry.howKnown,
        new PractitionerId(entry.enteredBy),
        entry.enteredAt,
        entry.endedBecause);
  }

  String name(String person) {
    return people.nameOf(new PractitionerId(person));
  }

  /** Everything it says in one line, as it stood before a correction. */
  String line(InvolvementEntry entry) {
    var read = read(entry);
    return Stream.of(
            read.name(), read.organisation(), read.agency().label(), read.line(), read.howKnown())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}

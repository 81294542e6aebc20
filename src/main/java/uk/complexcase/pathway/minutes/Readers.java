package uk.complexcase.pathway.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.sharing.Readable;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.SessionRecord;

/** What decides, for each recipient, about the lines of their minutes. */
@Component
class Readers {

  private final PeopleDirectory people;

  Readers(PeopleDirectory people) {
    this.people = people;
  }

  /** The recipient; and where the note taker passes the minutes on, the note taker as well. */
  Reader of(SessionRecord record, Recipient recipient) {
    var own =
        new Readable.Recipient(recipient.agency(), recipient.employer(), recipient.children());
    return new Reader(
        recipient.person() == null ? List.of(own, passesOn(record)) : List.of(own),
        false,
        recipient.keeps(),
        marking("copy for " + recipient.named()));
  }

  private Readable.Recipient passesOn(SessionRecord record) {
    var id = record.noteTaker();
    var agency =
        id == null
            ? Agency.CSC
            : people
                .find(id)
                .map(Practitioner::organisation)
                .map(o -> o.agency())
                .orElse(Agency.CSC);
    return new Readable.Recipient(agency, "", all(record));
  }

  /** The same as the recipient gets them, as far as the viewer may read them too. */
  Reader preview(SessionRecord record, Recipient recipient, Viewer viewer, Set<CaseRef> seen) {
    var reader = of(record, recipient);
    var own = reader.as().getFirst();
    var both = new ArrayList<Readable.Recipient>();
    both.add(
        new Readable.Recipient(
            own.agency(),
            own.employer(),
            own.attendedFor().stream().filter(seen::contains).collect(Collectors.toSet())));
    both.addAll(reader.as().subList(1, reader.as().size()));
    both.add(
        new Readable.Recipient(viewer.organisation().agency(), viewer.organisation().id(), seen));
    return new Reader(both, false, reader.allReports(), reader.marking());
  }

  /**
   * The copy for a child's record, which is children's social care's: a line that does not reach it
   * stays with those it reaches.
   */
  Reader recordOf(SessionRecord.Child child) {
    return new Reader(
        List.of(new Readable.Recipient(Agency.CSC, "", Set.of(child.ref()))),
        true,
        false,
        marking("copy for the child's record"));
  }

  private static Set<CaseRef> all(SessionRecord record) {
    return record.children().stream().map(SessionRecord.Child::ref).collect(Collectors.toSet());
  }

  /** What is said stays confidential, and goes on only with its agency (CSD-63, CSD-64). */
  private static String marking(String copy) {
    return "OFFICIAL-SENSITIVE: "
        + copy
        + ". Confidential. Pass on nothing without the agency that told it.";
  }
}

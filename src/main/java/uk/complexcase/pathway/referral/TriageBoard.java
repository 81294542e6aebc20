package uk.complexcase.pathway.referral;

import java.util.Comparator;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.security.HiddenCases;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** The hub's board, made from the room's own records and the tasks the viewer may know of. */
@Component
class TriageBoard implements HubBoard {

  /** More than a person looks through, and soon read. */
  private static final int MOST_SHOWN = 200;

  private final Contacts contacts;
  private final ContactChildren children;
  private final HiddenCases cases;
  private final BoardReading reading;
  private final DeadlineRegister deadlines;

  TriageBoard(
      Contacts contacts,
      ContactChildren children,
      HiddenCases cases,
      BoardReading reading,
      DeadlineRegister deadlines) {
    this.contacts = contacts;
    this.children = children;
    this.cases = cases;
    this.reading = reading;
    this.deadlines = deadlines;
  }

  @Override
  @Transactional(readOnly = true)
  public Board of(Viewer viewer) {
    if (!viewer.may(Permission.WORK_THE_HUB)) {
      throw new NotVisible("The board is the hub's");
    }
    var hidden = hidden(viewer);
    var waiting =
        contacts.undecided().stream().filter(contact -> !hidden.contains(contact.ref())).toList();
    var due = deadlines.firstDue(waiting.stream().map(Undecided::ref).toList());
    var shown =
        waiting.stream()
            .sorted(Comparator.comparing(one -> due.getOrDefault(one.ref(), one.receivedAt())))
            .limit(MOST_SHOWN)
            .map(Undecided::ref)
            .toList();
    var read = contacts.findAllById(shown);
    var sheet = reading.of(viewer, read, children.findByContactRefInOrderByPosition(shown), due);
    return new Board(
        waiting.size(),
        read.stream()
            .map(sheet::card)
            .sorted(
                Comparator.comparing(Card::column)
                    .thenComparing(Card::due)
                    .thenComparing(Card::receivedAt))
            .toList());
  }

  /** Contacts with a child the viewer may not even know of: the whole contact stays away. */
  private Set<String> hidden(Viewer viewer) {
    return children.contactsAbout(
        cases.from(viewer).stream().map(CaseRef::value).toArray(String[]::new));
  }
}

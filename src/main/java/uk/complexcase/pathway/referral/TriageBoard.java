package uk.complexcase.pathway.referral;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;

/** The hub's board, made from the room's own records and the tasks the viewer may know of. */
@Component
class TriageBoard implements HubBoard {

  /** More than a person looks through, and soon read. */
  private static final int MOST_SHOWN = 200;

  private final Contacts contacts;
  private final ContactChildren children;
  private final CaseAccess access;
  private final BoardReading reading;
  private final DeadlineRegister deadlines;

  TriageBoard(
      Contacts contacts,
      ContactChildren children,
      CaseAccess access,
      BoardReading reading,
      DeadlineRegister deadlines) {
    this.contacts = contacts;
    this.children = children;
    this.access = access;
    this.reading = reading;
    this.deadlines = deadlines;
  }

  @Override
  @Transactional(readOnly = true)
  public Board of(Viewer viewer) {
    if (!viewer.may(Permission.WORK_THE_HUB)) {
      throw new NotVisible("The board is the hub's");
    }
    var open = contacts.findByStatusNotOrderByReceivedAt(ContactStatus.DECIDED);
    var theirs =
        children.findByContactRefInOrderByPosition(open.stream().map(one -> one.ref).toList());
    var hidden = hidden(viewer, theirs);
    var waiting = open.stream().filter(contact -> !hidden.contains(contact.ref)).toList();
    var due = deadlines.firstDue(waiting.stream().map(one -> one.ref).toList());
    var shown =
        waiting.stream()
            .sorted(Comparator.comparing(one -> due.getOrDefault(one.ref, one.receivedAt)))
            .limit(MOST_SHOWN)
            .toList();
    var sheet = reading.of(viewer, shown, theirs, due);
    return new Board(
        waiting.size(),
        shown.stream()
            .map(sheet::card)
            .sorted(Comparator.comparing(Card::column).thenComparing(Card::due))
            .toList());
  }

  /** Contacts with a child the viewer may not even know of: the whole contact stays away. */
  private Set<String> hidden(Viewer viewer, List<ContactChild> theirs) {
    var hidden =
        access.hiddenOf(viewer, theirs.stream().map(ContactChild::file).distinct().toList());
    return theirs.stream()
        .filter(child -> hidden.contains(child.file()))
        .map(child -> child.contactRef)
        .collect(Collectors.toSet());
  }
}

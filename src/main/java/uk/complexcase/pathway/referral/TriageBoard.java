package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskView;

/** The hub's board, made from the room's own records and the tasks the viewer may know of. */
@Component
class TriageBoard implements HubBoard {

  private final Contacts contacts;
  private final ContactChildren children;
  private final Screenings screenings;
  private final RecordsChecks checks;
  private final RepeatCounts repeats;
  private final CaseFiles files;
  private final CaseAccess access;
  private final DeadlineRegister deadlines;
  private final TaskDesk tasks;
  private final PeopleDirectory people;
  private final InstantSource clock;

  TriageBoard(
      Contacts contacts,
      ContactChildren children,
      Screenings screenings,
      RecordsChecks checks,
      RepeatCounts repeats,
      CaseFiles files,
      CaseAccess access,
      DeadlineRegister deadlines,
      TaskDesk tasks,
      PeopleDirectory people,
      InstantSource clock) {
    this.contacts = contacts;
    this.children = children;
    this.screenings = screenings;
    this.checks = checks;
    this.repeats = repeats;
    this.files = files;
    this.access = access;
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.people = people;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Card> cards(Viewer viewer) {
    if (!viewer.may(Permission.WORK_THE_HUB)) {
      throw new NotVisible("The board is the hub's");
    }
    var open = contacts.findByStatusNotOrderByReceivedAt(ContactStatus.DECIDED);
    var theirs =
        children.findByContactRefInOrderByPosition(open.stream().map(one -> one.ref).toList());
    var hidden = hidden(viewer, theirs);
    var shown = open.stream().filter(contact -> !hidden.contains(contact.ref)).toList();
    var board = new Sheet(viewer, shown, theirs);
    return shown.stream()
        .map(board::card)
        .sorted(Comparator.comparing(Card::column).thenComparing(Card::due))
        .toList();
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

  /** What all cards of one look at the board share, read once. */
  private final class Sheet {

    private final Viewer viewer;
    private final Map<String, List<ContactChild>> theirs;
    private final Map<CaseRef, ChildIdentity> identities;
    private final Map<String, Screening> screened;
    private final Set<String> checking;
    private final Map<String, Integer> earlier;

    Sheet(Viewer viewer, List<Contact> shown, List<ContactChild> all) {
      this.viewer = viewer;
      var refs = shown.stream().map(contact -> contact.ref).collect(Collectors.toSet());
      var kept = all.stream().filter(child -> refs.contains(child.contactRef)).toList();
      theirs = kept.stream().collect(Collectors.groupingBy(child -> child.contactRef));
      identities =
          files.identitiesForTask(
              viewer, kept.stream().map(ContactChild::file).distinct().toList());
      screened =
          screenings.findByContactRefIn(refs).stream()
              .collect(
                  Collectors.toMap(
                      one -> one.contactRef,
                      Function.identity(),
                      (a, b) -> a.screenedAt.isAfter(b.screenedAt) ? a : b));
      checking =
          checks.findByContactRefInAndReturnedAtIsNull(refs).stream()
              .map(check -> check.contactRef)
              .collect(Collectors.toSet());
      var tellings = repeats.tellings(kept).stream().map(child -> child.contactRef).toList();
      var received =
          contacts.findAllById(tellings).stream()
              .collect(Collectors.toMap(one -> one.ref, one -> one.receivedAt));
      earlier = repeats.before(viewer, shown, kept, received);
    }

    Card card(Contact contact) {
      var open = tasks.openOf(viewer, contact.ref);
      var column = column(contact, open);
      var task = leading(open);
      return new Card(
          contact.reference(),
          column,
          heading(contact),
          contact.childrenInConcern,
          contact.account.urgencyOrWorst(),
          earlier.getOrDefault(contact.ref, 0),
          contact.receivedAt,
          due(contact),
          task.map(TaskView::taskKey).orElse(null),
          task.map(TaskView::assignee).map(people::nameOf).orElse(null),
          note(contact));
    }

    private BoardColumn column(Contact contact, List<TaskView> open) {
      var screening = screened.get(contact.ref);
      if (screening == null) {
        return held(open, "ScreenContact") ? BoardColumn.SCREENING : BoardColumn.NEW;
      }
      if (screening.confirmedAt == null) {
        return BoardColumn.SCREENING;
      }
      return checking.contains(contact.ref) && !held(open, "DecideThreshold")
          ? BoardColumn.CHECKS
          : BoardColumn.THRESHOLD;
    }

    private boolean held(List<TaskView> open, String elementId) {
      return open.stream()
          .anyMatch(task -> task.elementId().equals(elementId) && task.assignee() != null);
    }

    /** The step the contact waits for, if it is one the viewer may take. */
    private Optional<TaskView> leading(List<TaskView> open) {
      var groups = viewer.candidateGroups();
      return Stream.of("ScreenContact", "ConfirmScreening", "ConfirmNotMet", "DecideThreshold")
          .flatMap(step -> open.stream().filter(task -> task.elementId().equals(step)))
          .filter(task -> task.candidateGroups().stream().anyMatch(groups::contains))
          .findFirst();
    }

    private String heading(Contact contact) {
      return theirs.getOrDefault(contact.ref, List.of()).stream()
          .findFirst()
          .map(child -> identities.get(child.file()))
          .map(this::nameAndAge)
          .orElse(contact.ref);
    }

    private String nameAndAge(ChildIdentity child) {
      var age = ContactChild.ageAt(child.dateOfBirth(), child.expectedAge(), clock.instant());
      if (age == null) {
        return child.name();
      }
      return child.name() + (child.dateOfBirth() == null ? ", about " : ", ") + age;
    }

    private Instant due(Contact contact) {
      return deadlines.ofOwner(contact.ref).stream()
          .filter(deadline -> deadline.running())
          .map(Deadline::due)
          .min(Comparator.naturalOrder())
          .orElse(contact.receivedAt);
    }

    private String note(Contact contact) {
      return Stream.of(
              contact.childrenInConcern > 1
                  ? "group of " + contact.childrenInConcern + " children"
                  : null,
              contact.exploitation() ? "exploitation" : null,
              contact.account.urgent() && contact.account.callMadeAt() == null
                  ? "no call recorded"
                  : null)
          .filter(Objects::nonNull)
          .collect(Collectors.joining(", "));
    }
  }
}

package uk.complexcase.pathway.referral;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskView;

/** Reads what all cards of one look at the board share, once for all of them. */
@Component
class BoardReading {

  private final Contacts contacts;
  private final Screenings screenings;
  private final RecordsChecks checks;
  private final RepeatCounts repeats;
  private final CaseFiles files;
  private final TaskDesk tasks;
  private final PeopleDirectory people;
  private final InstantSource clock;

  BoardReading(
      Contacts contacts,
      Screenings screenings,
      RecordsChecks checks,
      RepeatCounts repeats,
      CaseFiles files,
      TaskDesk tasks,
      PeopleDirectory people,
      InstantSource clock) {
    this.contacts = contacts;
    this.screenings = screenings;
    this.checks = checks;
    this.repeats = repeats;
    this.files = files;
    this.tasks = tasks;
    this.people = people;
    this.clock = clock;
  }

  /** Reads of the contacts shown and their children; the first clocks may be of more. */
  BoardSheet of(
      Viewer viewer, List<Contact> shown, List<ContactChild> kept, Map<String, Instant> firstDue) {
    var refs = shown.stream().map(contact -> contact.ref).collect(toSet());
    return new BoardSheet(
        viewer.candidateGroups(),
        kept.stream().collect(groupingBy(child -> child.contactRef)),
        files.identitiesForTask(viewer, kept.stream().map(ContactChild::file).distinct().toList()),
        latestScreenings(refs),
        checks.findByContactRefInAndReturnedAtIsNull(refs).stream()
            .map(check -> check.contactRef)
            .collect(toSet()),
        earlier(viewer, shown, kept),
        tasks.openOfContacts(viewer, refs).stream().collect(groupingBy(TaskView::owner)),
        firstDue,
        duty(shown),
        people::nameOf,
        clock.instant());
  }

  /** Calls that somebody of the emergency duty team wrote down. */
  private Set<String> duty(List<Contact> shown) {
    var calls = shown.stream().filter(one -> one.channel == Channel.TELEPHONE).toList();
    var team =
        calls.stream()
            .map(one -> one.referrer.enteredBy())
            .distinct()
            .filter(id ->
                people
                    .find(new PractitionerId(id))
                    .filter(person -> person.roles().contains(Role.EDT))
                    .isPresent())
            .collect(toSet());
    return calls.stream()
        .filter(one -> team.contains(one.referrer.enteredBy()))
        .map(one -> one.ref)
        .collect(toSet());
  }

  private Map<String, Screening> latestScreenings(Set<String> refs) {
    return screenings.findByContactRefIn(refs).stream()
        .collect(
            toMap(
                one -> one.contactRef,
                Function.identity(),
                (a, b) -> a.screenedAt.isAfter(b.screenedAt) ? a : b));
  }

  private Map<String, Integer> earlier(
      Viewer viewer, List<Contact> shown, List<ContactChild> kept) {
    var tellings = repeats.tellings(kept).stream().map(child -> child.contactRef).toList();
    var received =
        contacts.findAllById(tellings).stream()
            .collect(toMap(one -> one.ref, one -> one.receivedAt));
    return repeats.before(viewer, shown, kept, received);
  }
}

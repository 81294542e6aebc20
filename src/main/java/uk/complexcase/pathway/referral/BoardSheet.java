package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.referral.HubBoard.Card;
import uk.complexcase.work.tasks.TaskView;

/**
 * One look at the board: what was read for all contacts, by contact reference, made into cards.
 *
 * @param groups candidate groups of the viewer
 * @param checking contacts that wait for a records check
 * @param earlier how many contacts about the same children came before
 * @param tasks open tasks the viewer may know of
 * @param duty contacts the emergency duty team took out of hours and left to the hub
 * @param firstDue when the first running clock is due
 */
record BoardSheet(
    Set<String> groups,
    Map<String, List<ContactChild>> children,
    Map<CaseRef, ChildIdentity> identities,
    Map<String, Screening> screened,
    Set<String> checking,
    Map<String, Integer> earlier,
    Map<String, List<TaskView>> tasks,
    Map<String, Instant> firstDue,
    Set<String> duty,
    Function<PractitionerId, String> nameOf,
    Instant now) {

  /** The hub's own steps in the order a contact waits for them. */
  private static final List<String> HUB_STEPS =
      List.of("ScreenContact", "ConfirmScreening", "ConfirmNotMet", "DecideThreshold");

  Card card(Contact contact) {
    var open = tasks.getOrDefault(contact.ref, List.of());
    var task = leading(open);
    return new Card(
        contact.reference(),
        column(contact, open),
        heading(contact),
        contact.childrenInConcern,
        contact.account.urgencyOrWorst(),
        earlier.getOrDefault(contact.ref, 0),
        contact.receivedAt,
        firstDue.getOrDefault(contact.ref, contact.receivedAt),
        task.map(TaskView::taskKey).orElse(null),
        task.map(TaskView::assignee).map(nameOf).orElse(null),
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

  private static boolean held(List<TaskView> open, String elementId) {
    return open.stream()
        .anyMatch(task -> task.elementId().equals(elementId) && task.assignee() != null);
  }

  /** The step the contact waits for, if it is one the viewer may take. */
  private Optional<TaskView> leading(List<TaskView> open) {
    return HUB_STEPS.stream()
        .flatMap(step -> open.stream().filter(task -> task.elementId().equals(step)))
        .filter(task -> task.candidateGroups().stream().anyMatch(groups::contains))
        .findFirst();
  }

  private String heading(Contact contact) {
    return children.getOrDefault(contact.ref, List.of()).stream()
        .findFirst()
        .map(child -> identities.get(child.file()))
        .map(this::nameAndAge)
        .orElse(contact.ref);
  }

  private String nameAndAge(ChildIdentity child) {
    var age = ContactChild.ageAt(child.dateOfBirth(), child.expectedAge(), now);
    if (age == null) {
      return child.name();
    }
    return child.name() + (child.dateOfBirth() == null ? ", about " : ", ") + age;
  }

  private static @Nullable String from(Contact contact) {
    return switch (contact.channel.kind()) {
      case PUBLIC -> "member of the public";
      case PROFESSIONAL -> "professional without an account";
      case ACCOUNT -> null;
    };
  }

  private String note(Contact contact) {
    return Stream.of(
            contact.childrenInConcern > 1
                ? "group of " + contact.childrenInConcern + " children"
                : null,
            contact.exploitation() ? "exploitation" : null,
            duty.contains(contact.ref) ? "taken by the emergency duty team" : null,
            from(contact),
            contact.account.urgent() && !contact.callRecorded() ? "no call recorded" : null)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}

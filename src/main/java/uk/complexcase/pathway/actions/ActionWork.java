package uk.complexcase.pathway.actions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionLife;
import uk.complexcase.cases.actions.ActionLife.Changed;
import uk.complexcase.cases.actions.ActionLife.Standing;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.PeopleOptions;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.SubmissionOutcome.Accepted;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.SubmissionOutcome.Refused;
import uk.complexcase.work.tasks.TaskContext;

/** What the forms of an action share: what it says, who may be asked, and how an act ends. */
@Component
class ActionWork {

  private final ActionLife life;
  private final DeadlineRegister deadlines;
  private final PeopleDirectory people;
  private final CaseAccess access;
  private final ApplicationEventPublisher events;

  ActionWork(
      ActionLife life,
      DeadlineRegister deadlines,
      PeopleDirectory people,
      CaseAccess access,
      ApplicationEventPublisher events) {
    this.life = life;
    this.deadlines = deadlines;
    this.people = people;
    this.access = access;
    this.events = events;
  }

  Standing action(TaskContext task) {
    String ref = task.text("actionRef");
    return life.find(ref).orElseThrow(() -> new NotVisible("No action " + ref));
  }

  /** The round the task was made in: what changed since is not overwritten unseen. */
  static int round(TaskContext task) {
    return task.variables().get("actionRound") instanceof Number round ? round.intValue() : 0;
  }

  /** The page of what agreed it: a discussion, or the multi-agency plan of the child. */
  private static String agreedAt(Standing action) {
    return action.source().startsWith("MP-")
        ? "/cases/" + action.children().getFirst() + "/multi-agency-plan"
        : "/meetings/" + action.source();
  }

  /** What is agreed and what became of it, as the form shows it. */
  String soFar(Standing action) {
    var agreed =
        "**%s**\n\n%s\n\nOwner: %s, %s. By %s. Agreed %s in [%s](%s)."
            .formatted(
                action.kind().label(),
                action.words(),
                action.ownerName(),
                action.agency().label(),
                action.due() == null ? "no date" : LondonTime.day(action.due()),
                LondonTime.full(action.agreedAt()),
                action.source(),
                agreedAt(action));
    var asked =
        action.evidenceAsked()
            ? Stream.of("The chair asked for **evidence**.")
            : Stream.<String>of();
    var outside =
        action.owner() == null
            ? Stream.of("The owner has no account: ask them and write what they say.")
            : Stream.<String>of();
    var history =
        life.historyOf(action.ref()).stream()
            .map(change ->
                "%s, %s: %s"
                    .formatted(
                        LondonTime.full(change.at()),
                        people.nameOf(change.by()),
                        ActWords.of(change)));
    return Stream.of(Stream.of(agreed), outside, asked, history)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n\n"));
  }

  /** Whoever of an agency may be asked; none who is kept from one of the children. */
  List<Map<String, String>> colleagues(Standing action, boolean ofAgency) {
    return PeopleOptions.of(people, Role.values()).stream()
        .filter(option -> {
          var id = new PractitionerId(option.getOrDefault("value", ""));
          return !id.equals(action.owner())
              && access.keptFrom(id, action.children()).isEmpty()
              && people
                  .find(id)
                  .filter(one -> !ofAgency || one.organisation().agency() == action.agency())
                  .isPresent();
        })
        .toList();
  }

  static boolean offers(List<Map<String, String>> options, String id) {
    return options.stream().anyMatch(option -> id.equals(option.get("value")));
  }

  /** The clock of the step is met once its form is stored. */
  SubmissionOutcome end(
      TaskContext task, TimescaleCode clock, Standing before, Changed changed, String said) {
    return switch (changed) {
      case Changed.Refused no ->
          new Refused(List.of(new FieldProblem(field(task, no), no.sentence())));
      case Changed.Done done -> {
        deadlines.meet(clock, Clocks.ofRound(before), task.at());
        yield new Accepted(Map.of(), said);
      }
    };
  }

  /** Tells the process that waits elsewhere that the action is to be looked at again. */
  void tellProcess(Standing now) {
    events.publishEvent(new ActionChangedByChair(now.ref(), now.round()));
  }

  ActionLife life() {
    return life;
  }

  /** The forms' own names of what the book asks for. */
  private static String field(TaskContext task, Changed.Refused no) {
    return switch (no.field()) {
      case "owner" -> "handTo";
      case "words" -> "doneWords";
      case "due" -> "newDue";
      case "reason" -> task.formId().equals("settle-action") ? "settleReason" : "handReason";
      default -> no.field();
    };
  }
}

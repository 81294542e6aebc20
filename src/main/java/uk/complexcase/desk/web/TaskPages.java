package uk.complexcase.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.cases.casefile.IdentityBars;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.enquiry.EnquiryRecord;
import uk.complexcase.pathway.enquiry.EnquiryRecord.EnquirySummary;
import uk.complexcase.pathway.referral.ContactRecord;
import uk.complexcase.pathway.referral.ContactRecord.ContactSummary;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskState;
import uk.complexcase.work.tasks.TaskView;

/**
 * Puts a task page together from what the rooms offer; what the viewer may not see is simply not
 * there.
 */
@Component
class TaskPages {

  private static final String SCREENING = "ScreenContact";
  private static final int CHRONOLOGY_LINES = 5;

  private final TaskDesk desk;
  private final CaseFiles cases;
  private final CaseAccess access;
  private final ContactRecord contacts;
  private final MeetingLinks meetings;
  private final EnquiryRecord enquiries;
  private final DeadlineRegister deadlines;
  private final DeadlineSight sight;
  private final DeadlineHistory history;
  private final ProcedureModels models;
  private final PeopleDirectory people;
  private final IdentityBars bars;

  TaskPages(
      TaskDesk desk,
      CaseFiles cases,
      CaseAccess access,
      ContactRecord contacts,
      MeetingLinks meetings,
      EnquiryRecord enquiries,
      DeadlineRegister deadlines,
      DeadlineSight sight,
      DeadlineHistory history,
      ProcedureModels models,
      PeopleDirectory people,
      IdentityBars bars) {
    this.desk = desk;
    this.cases = cases;
    this.access = access;
    this.contacts = contacts;
    this.meetings = meetings;
    this.enquiries = enquiries;
    this.deadlines = deadlines;
    this.sight = sight;
    this.history = history;
    this.models = models;
    this.people = people;
    this.bars = bars;
  }

  TaskPage of(Viewer viewer, TaskView task) {
    var known = cases.identitiesForTask(viewer, task.cases());
    var children =
        task.cases().stream()
            .filter(known::containsKey)
            .map(known::get)
            .sorted(Comparator.comparing(ChildIdentity::name))
            .toList();
    var mine = viewer.id().equals(task.assignee());
    var contact = contact(viewer, task);
    // whoever may not read the contact is told of their own step alone
    boolean apart = contact == null && ofContact(task);
    var element = models.element(task.processId(), task.elementId(), task.version());
    var ids = element.map(found -> found.clauses()).orElse(List.of());
    return new TaskPage(
        task,
        holder(task),
        mine,
        task.state() == TaskState.OPEN && (mine || task.assignee() == null),
        bars.of(viewer, children),
        task.cases().size() - children.size(),
        contact,
        meeting(viewer, task),
        enquiry(task),
        clocks(viewer, task).stream().filter(line -> !apart || line.own()).toList(),
        chronology(viewer, task),
        apart ? List.of() : others(viewer, task),
        element.map(found -> found.guidance()).orElse(""),
        ids.stream().flatMap(id -> models.clause(id).stream()).toList(),
        ids.contains("local-default"),
        matching(viewer, task, children));
  }

  private String holder(TaskView task) {
    var assignee = task.assignee();
    return assignee == null ? "" : people.nameOf(assignee);
  }

  private static boolean ofContact(TaskView task) {
    return task.owner().startsWith("R-");
  }

  private @Nullable ContactSummary contact(Viewer viewer, TaskView task) {
    if (!ofContact(task)) {
      return null;
    }
    try {
      return contacts.summary(viewer, new ContactRef(task.owner()));
    } catch (NotVisible hidden) {
      return null;
    }
  }

  /** The clock of a task names the meeting it belongs to. */
  private @Nullable String meeting(Viewer viewer, TaskView task) {
    return Optional.ofNullable(task.deadline())
        .flatMap(deadlines::find)
        .map(clock -> meetings.of(viewer, clock))
        .orElse(null);
  }

  /** The clock of a task names the enquiry it belongs to. */
  private @Nullable EnquirySummary enquiry(TaskView task) {
    return Optional.ofNullable(task.deadline())
        .flatMap(deadlines::find)
        .flatMap(clock -> enquiries.ofClock(clock.subject()))
        .orElse(null);
  }

  /** The clock of this task first, then the other open ones of the same matter. */
  private List<TaskClockLine> clocks(Viewer viewer, TaskView task) {
    var code =
        models
            .element(task.processId(), task.elementId(), task.version())
            .map(found -> found.timescale())
            .orElse("");
    var running = deadlines.ofOwner(task.owner()).stream().filter(Deadline::running).toList();
    return sight.of(viewer, running).stream()
        .map(DeadlineSight.Seen::deadline)
        .sorted(
            Comparator.comparing((Deadline deadline) -> !deadline.id().equals(task.deadline()))
                .thenComparing(deadline -> !deadline.timescale().value().equals(code))
                .thenComparing(deadline -> !deadline.due().equals(task.due()))
                .thenComparing(Deadline::due))
        .map(deadline -> line(viewer, task, deadline))
        .toList();
  }

  private TaskClockLine line(Viewer viewer, TaskView task, Deadline deadline) {
    boolean further = viewer.may(Permission.OPEN_CASES);
    return new TaskClockLine(
        deadline.id().equals(task.deadline()),
        deadline.label(),
        ClockWords.about(deadline.subject()),
        deadline.due(),
        deadline.explanation(),
        deadline.clause(),
        further ? ClockWords.address(deadline.id()) : null,
        further ? history.lastMove(deadline).orElse(null) : null);
  }

  private List<ChronologyEntry> chronology(Viewer viewer, TaskView task) {
    var open = access.openOf(viewer, task.cases());
    return task.cases().stream()
        .filter(open::contains)
        .findFirst()
        .map(ref -> cases.chronology(viewer, ref).stream().limit(CHRONOLOGY_LINES).toList())
        .orElse(List.of());
  }

  private List<TaskPage.Other> others(Viewer viewer, TaskView task) {
    return desk.openOf(viewer, task.owner()).stream()
        .filter(other -> other.taskKey() != task.taskKey())
        .map(other -> new TaskPage.Other(other.name(), heldBy(other)))
        .toList();
  }

  private String heldBy(TaskView task) {
    if (task.assignee() != null) {
      return holder(task);
    }
    var teams =
        Stream.of(Role.values())
            .filter(role -> task.candidateGroups().contains(role.candidateGroup()))
            .map(Role::label)
            .toList();
    return "nobody yet (" + String.join(", ", teams) + ")";
  }

  private List<TaskPage.Matching> matching(
      Viewer viewer, TaskView task, List<ChildIdentity> children) {
    if (!task.elementId().equals(SCREENING) || !viewer.may(Permission.WORK_THE_HUB)) {
      return List.of();
    }
    return children.stream().map(child -> matching(viewer, task, child)).toList();
  }

  private TaskPage.Matching matching(Viewer viewer, TaskView task, ChildIdentity child) {
    var matches =
        cases.possibleMatches(viewer, child.caseRef()).stream()
            .map(match ->
                new TaskPage.Match(
                    match.caseRef().value(),
                    match.name(),
                    match.dateOfBirth() == null
                        ? "not known"
                        : LondonTime.date(match.dateOfBirth()),
                    match.status(),
                    match.why()))
            .toList();
    return new TaskPage.Matching(
        bars.of(viewer, child), mergedInto(viewer, task, child.caseRef()), matches);
  }

  /** The file of this contact that was merged into the one shown, so that it can be undone here. */
  private @Nullable String mergedInto(Viewer viewer, TaskView task, CaseRef shown) {
    var contact = contact(viewer, task);
    if (contact == null) {
      return null;
    }
    return contact.children().stream()
        .filter(ref -> !ref.equals(shown) && cases.current(ref).equals(shown))
        .map(CaseRef::value)
        .findFirst()
        .orElse(null);
  }
}

package uk.complexcase.desk.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.cases.casefile.IdentityBars;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.timescales.DeadlineReading;
import uk.complexcase.desk.web.DeadlineSight.Seen;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.StrategyDesk;
import uk.complexcase.pathway.referral.ContactRecord;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskView;

/** Puts a case page together from what the rooms offer. */
@Component
class CasePages {

  private final CaseFiles cases;
  private final ContactRecord contacts;
  private final StrategyDesk discussions;
  private final List<OpenSteps> rooms;
  private final List<CasePart> parts;
  private final TaskDesk desk;
  private final DeadlineReading deadlines;
  private final ClockedChildren clocks;
  private final DeadlineSight sight;
  private final ClockRows rows;
  private final CaseSystemPages caseSystem;
  private final PeopleDirectory people;
  private final IdentityBars bars;

  CasePages(
      CaseFiles cases,
      ContactRecord contacts,
      StrategyDesk discussions,
      List<OpenSteps> rooms,
      List<CasePart> parts,
      TaskDesk desk,
      DeadlineReading deadlines,
      ClockedChildren clocks,
      DeadlineSight sight,
      ClockRows rows,
      CaseSystemPages caseSystem,
      PeopleDirectory people,
      IdentityBars bars) {
    this.cases = cases;
    this.contacts = contacts;
    this.discussions = discussions;
    this.rooms = rooms;
    this.parts = parts.stream().sorted(Comparator.comparingInt(CasePart::place)).toList();
    this.desk = desk;
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.sight = sight;
    this.rows = rows;
    this.caseSystem = caseSystem;
    this.people = people;
    this.bars = bars;
  }

  CasePage of(Viewer viewer, CaseRef ref) {
    var child = bars.of(viewer, cases.identity(viewer, ref));
    var about = contacts.aboutChild(viewer, ref);
    var clocks = rows.of(viewer, clocks(viewer, ref));
    return new CasePage(
        child,
        now(viewer, ref),
        about,
        discussions.aboutChild(viewer, ref),
        clocks.stream().filter(ClockRow::running).toList(),
        clocks.stream().filter(row -> !row.running()).toList(),
        caseSystem.of(viewer, ref),
        parts(viewer, ref),
        cases.chronology(viewer, ref).stream()
            .map(entry -> new CasePage.Line(entry, people.nameOf(entry.actor())))
            .toList());
  }

  /** Clocks of the child and of its contacts, without those of a brother's or sister's own. */
  private List<Seen> clocks(Viewer viewer, CaseRef ref) {
    var owners = clocks.ownersAbout(List.of(ref));
    return sight.of(viewer, deadlines.ofOwners(owners)).stream()
        .filter(seen -> seen.about().contains(ref))
        .toList();
  }

  private List<CasePage.Now> now(Viewer viewer, CaseRef ref) {
    var tasks = new ArrayList<>(desk.openOf(viewer, ref.value()));
    var steps =
        rooms.stream()
            .flatMap(room -> room.openSteps(viewer, ref).stream())
            .map(step -> ofRoom(viewer, step, tasks))
            .toList();
    return Stream.concat(steps.stream(), tasks.stream().map(task -> ofTask(viewer, task)))
        .sorted(Comparator.comparing(now -> now.due() == null ? Instant.MAX : now.due()))
        .toList();
  }

  private List<CasePage.RoomPart> parts(Viewer viewer, CaseRef ref) {
    return parts.stream()
        .flatMap(part ->
            part.of(viewer, ref).stream().map(it -> new CasePage.RoomPart(part.template(), it)))
        .toList();
  }

  private CasePage.Now ofTask(Viewer viewer, TaskView task) {
    return new CasePage.Now(task.name(), holder(task), task.due(), address(viewer, task));
  }

  /** The room's sentence with the way to its task, which is then not shown a second time. */
  private CasePage.Now ofRoom(Viewer viewer, OpenStep step, List<TaskView> tasks) {
    var task =
        tasks.stream()
            .filter(one -> one.elementId().equals(step.elementId()))
            .filter(one -> Objects.equals(step.due(), one.due()))
            .findFirst();
    task.ifPresent(tasks::remove);
    return new CasePage.Now(
        step.sentence(),
        task.map(one -> one.assignee() == null ? step.holder() : holder(one)).orElse(step.holder()),
        step.due(),
        task.map(one -> address(viewer, one)).orElse(step.address()));
  }

  private static @Nullable String address(Viewer viewer, TaskView task) {
    var groups = viewer.candidateGroups();
    return task.candidateGroups().stream().anyMatch(groups::contains)
        ? "/tasks/" + task.taskKey()
        : null;
  }

  private String holder(TaskView task) {
    var assignee = task.assignee();
    if (assignee != null) {
      return people.nameOf(assignee);
    }
    var teams =
        Stream.of(Role.values())
            .filter(role -> task.candidateGroups().contains(role.candidateGroup()))
            .map(Role::label)
            .toList();
    return "nobody yet; waits for " + String.join(" or ", teams);
  }
}

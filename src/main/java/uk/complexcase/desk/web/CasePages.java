package uk.complexcase.desk.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.clock.timescales.DeadlineReading;
import uk.complexcase.desk.web.DeadlineSight.Seen;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.referral.ContactClocks;
import uk.complexcase.pathway.referral.ContactRecord;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskView;

/** Puts a case page together from what the rooms offer. */
@Component
class CasePages {

  private final CaseFiles cases;
  private final ContactRecord contacts;
  private final TaskDesk desk;
  private final DeadlineReading deadlines;
  private final ContactClocks clocks;
  private final DeadlineSight sight;
  private final ClockRows rows;
  private final PeopleDirectory people;
  private final InstantSource clock;

  CasePages(
      CaseFiles cases,
      ContactRecord contacts,
      TaskDesk desk,
      DeadlineReading deadlines,
      ContactClocks clocks,
      DeadlineSight sight,
      ClockRows rows,
      PeopleDirectory people,
      InstantSource clock) {
    this.cases = cases;
    this.contacts = contacts;
    this.desk = desk;
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.sight = sight;
    this.rows = rows;
    this.people = people;
    this.clock = clock;
  }

  CasePage of(Viewer viewer, CaseRef ref) {
    var child = ChildBar.of(cases.identity(viewer, ref), LondonTime.today(clock));
    var about = contacts.aboutChild(viewer, ref);
    var clocks = rows.of(viewer, clocks(viewer, ref));
    return new CasePage(
        child,
        now(viewer, ref),
        about,
        clocks.stream().filter(ClockRow::running).toList(),
        clocks.stream().filter(row -> !row.running()).toList(),
        cases.chronology(viewer, ref).stream()
            .map(entry -> new CasePage.Line(entry, people.nameOf(entry.actor())))
            .toList());
  }

  /** Clocks of the child and of its contacts, without those of a brother's or sister's own. */
  private List<Seen> clocks(Viewer viewer, CaseRef ref) {
    var owners = clocks.ownersAbout(List.of(ref));
    return sight.of(viewer, deadlines.ofOwners(owners)).stream()
        .filter(seen ->
            seen.deadline().subject().owner().startsWith("C-") || seen.about().contains(ref))
        .toList();
  }

  private List<CasePage.Now> now(Viewer viewer, CaseRef ref) {
    var steps =
        contacts.openSteps(viewer, ref).stream()
            .map(step -> new CasePage.Now(step.sentence(), step.holder(), step.due(), null));
    var groups = viewer.candidateGroups();
    var tasks =
        desk.openOf(viewer, ref.value()).stream()
            .map(task ->
                new CasePage.Now(
                    task.name(),
                    holder(task),
                    task.due(),
                    task.candidateGroups().stream().anyMatch(groups::contains)
                        ? "/tasks/" + task.taskKey()
                        : null));
    return Stream.concat(steps, tasks)
        .sorted(Comparator.comparing(now -> now.due() == null ? Instant.MAX : now.due()))
        .toList();
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

package uk.complexcase.work.tasks.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.tasks.TaskView;

/** Turns tasks into rows a person reads: names where they may be seen, references elsewhere. */
@Component
class TaskRows {

  private static final Map<String, String> TEAMS =
      Arrays.stream(Role.values())
          .collect(Collectors.toUnmodifiableMap(Role::candidateGroup, Role::label));

  private final CaseFiles cases;
  private final PeopleDirectory people;
  private final InstantSource clock;

  TaskRows(CaseFiles cases, PeopleDirectory people, InstantSource clock) {
    this.cases = cases;
    this.people = people;
    this.clock = clock;
  }

  List<TaskRow> of(Viewer viewer, List<TaskView> tasks) {
    var refs = tasks.stream().flatMap(task -> task.cases().stream()).distinct().toList();
    var known =
        refs.isEmpty() ? Map.<CaseRef, ChildIdentity>of() : cases.identitiesForTask(viewer, refs);
    var now = clock.instant();
    return tasks.stream().map(task -> row(viewer, task, known, now)).toList();
  }

  private TaskRow row(
      Viewer viewer, TaskView task, Map<CaseRef, ChildIdentity> known, Instant now) {
    var children =
        task.cases().stream()
            .filter(known::containsKey)
            .map(known::get)
            .sorted(Comparator.comparing(ChildIdentity::name))
            .toList();
    var holder = task.assignee();
    return new TaskRow(
        task.taskKey(),
        task.name(),
        children.isEmpty() ? task.owner() : nameAndAge(children.getFirst(), now),
        Math.max(task.cases().size() - 1, 0),
        task.why(),
        task.due(),
        holder == null ? "" : people.nameOf(holder),
        holder != null,
        viewer.id().equals(holder),
        task.candidateGroups().stream().map(group -> TEAMS.getOrDefault(group, group)).toList(),
        soughtBy(task, children));
  }

  private static String soughtBy(TaskView task, List<ChildIdentity> children) {
    return Stream.concat(
            Stream.of(task.owner()),
            children.stream().flatMap(child -> Stream.of(child.name(), child.caseRef().value())))
        .collect(Collectors.joining("\n"));
  }

  private static String nameAndAge(ChildIdentity child, Instant now) {
    var born = child.dateOfBirth();
    if (born != null) {
      var today = now.atZone(LondonTime.ZONE).toLocalDate();
      return child.name() + ", " + born.until(today).getYears();
    }
    var expected = child.expectedAge();
    return expected == null
        ? child.name() + ", age not known"
        : child.name() + ", about " + expected;
  }
}

package uk.complexcase.desk.web;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineReading;
import uk.complexcase.desk.web.DeadlineSight.Seen;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskView;

/** Turns clocks into rows a person reads. */
@Component
class ClockRows {

  private final TaskDesk desk;
  private final DeadlineReading reading;
  private final PeopleDirectory people;
  private final InstantSource clock;

  ClockRows(TaskDesk desk, DeadlineReading reading, PeopleDirectory people, InstantSource clock) {
    this.desk = desk;
    this.reading = reading;
    this.people = people;
    this.clock = clock;
  }

  List<ClockRow> of(Viewer viewer, List<Seen> seen) {
    var ids = seen.stream().map(one -> one.deadline().id()).toList();
    var tasks = desk.runningBy(viewer, ids);
    var asking = reading.unexplained(ids);
    var names = new HashMap<PractitionerId, String>();
    return seen.stream()
        .map(one ->
            row(
                one,
                who(
                    viewer,
                    one.deadline(),
                    tasks.getOrDefault(one.deadline().id(), List.of()),
                    id -> names.computeIfAbsent(id, people::nameOf)),
                asking.contains(one.deadline().id())))
        .toList();
  }

  private ClockRow row(Seen seen, String who, boolean asks) {
    var deadline = seen.deadline();
    var today = LondonTime.today(clock);
    return new ClockRow(
        ClockWords.address(deadline.id()),
        deadline.label(),
        seen.children().stream()
            .findFirst()
            .map(child -> ClockWords.nameAndAge(child, IdentityBar.of(child, today)))
            .orElse(deadline.subject().owner()),
        Math.max(seen.children().size() - 1, 0),
        ClockWords.about(deadline.subject()),
        ClockState.of(deadline, clock.instant()),
        deadline.due(),
        deadline.closedAt(),
        who,
        deadline.running(),
        asks);
  }

  /** Who holds a task of this very clock, else the team that answers for it. */
  private static String who(
      Viewer viewer,
      Deadline deadline,
      List<TaskView> tasks,
      Function<PractitionerId, String> nameOf) {
    var holders =
        tasks.stream()
            .filter(task -> deadline.id().equals(task.deadline()))
            .map(TaskView::assignee)
            .filter(Objects::nonNull)
            .distinct()
            .map(holder -> holder.equals(viewer.id()) ? "You" : nameOf.apply(holder))
            .toList();
    if (holders.isEmpty()) {
      var team = ClockWords.team(deadline.responsible());
      return team.isEmpty() ? "" : team + " answers for it";
    }
    return holders.equals(List.of("You"))
        ? "You hold it"
        : holders.stream().collect(Collectors.joining(", ", "", " holds it"));
  }
}

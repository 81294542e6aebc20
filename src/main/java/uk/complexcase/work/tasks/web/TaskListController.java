package uk.complexcase.work.tasks.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.DueGroup;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskView;
import uk.complexcase.work.tasks.web.TaskListPage.Group;
import uk.complexcase.work.tasks.web.TaskListPage.Option;
import uk.complexcase.work.tasks.web.TaskListPage.Tab;

/** What must I do next, and how long have I: the task list. */
@Controller
class TaskListController {

  private static final long LAG_WORTH_SAYING = 10;

  /** More than a person looks through; each costs everybody time to draw. */
  private static final int MOST_DRAWN = 200;

  private final TaskDesk desk;
  private final TaskRows rows;
  private final InstantSource clock;

  TaskListController(TaskDesk desk, TaskRows rows, InstantSource clock) {
    this.desk = desk;
    this.rows = rows;
    this.clock = clock;
  }

  @GetMapping("/tasks")
  @Allowed(Permission.WORK_TASKS)
  String list(
      Viewer viewer,
      @RequestParam(defaultValue = "") String tab,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String team,
      @RequestParam(defaultValue = "") String search,
      Model model) {
    var lists = new Lists(desk.mine(viewer), desk.ofMyTeams(viewer), desk.waitingOnOthers(viewer));
    var chosen = tab.isBlank() && lists.mine().isEmpty() ? TaskTab.TEAMS : TaskTab.of(tab);
    var all = rows.of(viewer, lists.of(chosen));
    var shown = all.stream().filter(row -> matches(row, kind, team, search)).toList();
    var lag = desk.lagSeconds();
    model.addAttribute(
        "page",
        new TaskListPage(
            chosen,
            Stream.of(TaskTab.values()).map(one -> new Tab(one, lists.of(one).size())).toList(),
            groups(shown),
            options(all, row -> Stream.of(row.name()), kind),
            options(all, row -> row.teams().stream(), team),
            search,
            !kind.isBlank() || !team.isBlank() || !search.isBlank(),
            all.size() >= TaskDesk.MOST_LISTED,
            Math.min(shown.size(), MOST_DRAWN),
            shown.size(),
            lag > LAG_WORTH_SAYING ? lag : 0));
    return "work/tasks/list";
  }

  /** The tasks of all three tabs. */
  private record Lists(List<TaskView> mine, List<TaskView> teams, List<TaskView> waiting) {

    List<TaskView> of(TaskTab tab) {
      return switch (tab) {
        case MINE -> mine;
        case TEAMS -> teams;
        case WAITING -> waiting;
      };
    }
  }

  private List<Group> groups(List<TaskRow> shown) {
    var now = clock.instant();
    var drawn = shown.stream().limit(MOST_DRAWN).toList();
    return Stream.of(DueGroup.values())
        .map(group ->
            new Group(
                group.label(),
                group == DueGroup.OVERDUE,
                in(group, shown, now).size(),
                in(group, drawn, now)))
        .filter(group -> !group.rows().isEmpty())
        .toList();
  }

  private static List<TaskRow> in(DueGroup group, List<TaskRow> rows, Instant now) {
    return rows.stream().filter(row -> DueGroup.of(row.due(), now) == group).toList();
  }

  private static boolean matches(TaskRow row, String kind, String team, String search) {
    return (kind.isBlank() || row.name().equals(kind))
        && (team.isBlank() || row.teams().contains(team))
        && (search.isBlank() || lower(row.soughtBy()).contains(lower(search.strip())));
  }

  private static List<Option> options(
      List<TaskRow> rows, Function<TaskRow, Stream<String>> value, String chosen) {
    return rows.stream()
        .flatMap(value)
        .distinct()
        .sorted()
        .map(text -> new Option(text, text, text.equals(chosen)))
        .toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.UK);
  }
}

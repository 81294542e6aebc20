package uk.complexcase.desk.web;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.complexcase.desk.web.DueClocks.Found;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.DueGroup;

/** What is due, for a person and for their teams; counts only what it shows and ranks nobody. */
@Controller
class DueController {

  private final DueClocks clocks;
  private final ClockRows rows;
  private final InstantSource clock;

  DueController(DueClocks clocks, ClockRows rows, InstantSource clock) {
    this.clocks = clocks;
    this.rows = rows;
    this.clock = clock;
  }

  @GetMapping("/due")
  @Allowed(Permission.OPEN_CASES)
  String due(
      Viewer viewer,
      @RequestParam(defaultValue = "") String tab,
      @RequestParam(defaultValue = "") String team,
      Model model) {
    var mine = clocks.mine(viewer);
    var teams = clocks.ofTeams(viewer, groups(viewer, team));
    var chosen = tab(tab, mine);
    var shown = chosen == DueTab.MINE ? mine : teams;
    model.addAttribute(
        "page",
        new DuePage(
            chosen,
            List.of(
                new DuePage.Tab(DueTab.MINE, count(mine)),
                new DuePage.Tab(DueTab.TEAMS, count(teams))),
            groups(rows.of(viewer, shown.clocks())),
            shown.more(),
            teams(viewer),
            viewer.candidateGroups().contains(team) ? team : ""));
    return "desk/due";
  }

  /** Without a wish one's own, unless there is nothing. */
  private static DueTab tab(String slug, Found mine) {
    return Stream.of(DueTab.values())
        .filter(one -> one.slug().equals(slug))
        .findFirst()
        .orElse(mine.clocks().isEmpty() ? DueTab.TEAMS : DueTab.MINE);
  }

  /** Another team than one's own is asked for in vain and changes nothing. */
  private static Set<String> groups(Viewer viewer, String team) {
    return viewer.candidateGroups().contains(team) ? Set.of(team) : viewer.candidateGroups();
  }

  private static List<DuePage.Team> teams(Viewer viewer) {
    return viewer.roles().size() < 2
        ? List.of()
        : viewer.roles().stream()
            .sorted(Comparator.comparing(Role::label))
            .map(role -> new DuePage.Team(role.candidateGroup(), role.label()))
            .toList();
  }

  private static String count(Found found) {
    return found.clocks().size() + (found.more() ? "+" : "");
  }

  private List<DuePage.Group> groups(List<ClockRow> shown) {
    var now = clock.instant();
    return Stream.of(DueGroup.values())
        .map(group ->
            new DuePage.Group(
                group.label(),
                group == DueGroup.OVERDUE,
                shown.stream().filter(row -> DueGroup.of(row.due(), now) == group).toList()))
        .filter(group -> !group.rows().isEmpty())
        .toList();
  }
}

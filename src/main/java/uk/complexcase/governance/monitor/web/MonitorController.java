package uk.complexcase.governance.monitor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.monitor.CaseFigures;
import uk.complexcase.governance.monitor.Figure;
import uk.complexcase.governance.monitor.Freshness;
import uk.complexcase.governance.monitor.ProcessFigures;
import uk.complexcase.governance.monitor.Standing;
import uk.complexcase.governance.monitor.WaitingCase;
import uk.complexcase.governance.monitor.Waits;
import uk.complexcase.governance.monitor.Waits.Place;
import uk.complexcase.governance.operations.StuckView;

/** The figures, and the lists behind them. */
@Controller
class MonitorController {

  private static final int OLDEST = 10;
  private static final String INCIDENTS =
      "An incident is a step of a process that could not go on and waits for somebody. Not counted"
          + " are those about a child who is kept from you, and, unless you administer the system,"
          + " those about no child.";

  private final CaseFigures cases;
  private final ProcessFigures processes;
  private final Waits waits;
  private final Standing standing;

  MonitorController(CaseFigures cases, ProcessFigures processes, Waits waits, Standing standing) {
    this.cases = cases;
    this.processes = processes;
    this.waits = waits;
    this.standing = standing;
  }

  /** The cases behind a figure. */
  record CaseList(
      Figure figure,
      List<Figure> figures,
      List<WaitingCase> cases,
      Paging paging,
      Freshness fresh) {}

  /** The steps that could not go on; null where the engine does not answer. */
  record IncidentList(
      String means,
      boolean mayIntervene,
      @Nullable List<StuckView> incidents,
      @Nullable Paging paging,
      Freshness fresh) {}

  @GetMapping("/monitor")
  @Allowed(Permission.WATCH_PROCESSES)
  String monitor(Viewer viewer, Model model) {
    var fresh = standing.freshness();
    var board = processes.board(viewer);
    var busiest = board.busiest();
    model.addAttribute(
        "page",
        new MonitorPage(
            figures(viewer),
            board.busyFirst(),
            waits.longest(viewer, Place.ANYWHERE, 0, OLDEST),
            board.open(),
            busiest.orElse(null),
            busiest.map(one -> board.elements(one.id())).orElse(List.of()),
            fresh));
    return "governance/monitor";
  }

  /** An unknown figure shows the open cases. */
  @GetMapping("/monitor/cases")
  @Allowed(Permission.WATCH_PROCESSES)
  String cases(
      Viewer viewer,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var figure = Figure.of(show).orElse(Figure.OPEN);
    var fresh = standing.freshness();
    var found = cases.cases(viewer, figure, page, Paging.SIZE);
    model.addAttribute(
        "page",
        new CaseList(
            figure,
            List.of(Figure.values()),
            found.cases(),
            new Paging(found.page(), found.total()),
            fresh));
    return "governance/monitor-cases";
  }

  @GetMapping("/monitor/incidents")
  @Allowed(Permission.WATCH_PROCESSES)
  String incidents(Viewer viewer, @RequestParam(defaultValue = "0") int page, Model model) {
    var fresh = standing.freshness();
    var found = standing.stuck(viewer).orElse(null);
    var paging = found == null ? null : Paging.of(page, found.size());
    model.addAttribute(
        "page",
        new IncidentList(
            INCIDENTS,
            viewer.may(Permission.INTERVENE),
            found == null || paging == null
                ? null
                : found.stream()
                    .skip((long) paging.page() * Paging.SIZE)
                    .limit(Paging.SIZE)
                    .toList(),
            paging,
            fresh));
    return "governance/monitor-incidents";
  }

  private List<MonitorPage.Number> figures(Viewer viewer) {
    var counts = cases.counts(viewer);
    var figures = new ArrayList<MonitorPage.Number>();
    Stream.of(Figure.values())
        .map(one ->
            new MonitorPage.Number(
                one.label(),
                one.means(),
                counts.get(one),
                "/monitor/cases?show=" + one.slug(),
                one != Figure.OPEN))
        .forEach(figures::add);
    figures.add(
        new MonitorPage.Number(
            "Incidents",
            INCIDENTS,
            standing.incidents(viewer).map(List::size).orElse(null),
            "/monitor/incidents",
            true));
    return List.copyOf(figures);
  }
}

package uk.complexcase.governance.monitor;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import uk.complexcase.governance.monitor.OpenTasks.Counted;
import uk.complexcase.governance.monitor.OpenTasks.Place;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.procedure.ReleaseBook;

/**
 * The open tasks of all processes, counted once: what a page says of them by process, step and
 * release adds up.
 */
public final class ProcessBoard {

  private static final String USER_TASK = "userTask";

  private final List<Counted> counted;
  private final ProcedureModels models;
  private final ReleaseBook book;

  ProcessBoard(List<Counted> counted, ProcedureModels models, ReleaseBook book) {
    this.counted = counted;
    this.models = models;
    this.book = book;
  }

  /** How many tasks are open, also of processes that are no longer in force. */
  public int open() {
    return counted.stream().mapToInt(Counted::open).sum();
  }

  /** Every process in force by name, also where nothing waits. */
  public List<ProcessFigure> processes() {
    var found = by(Place::process, counted);
    return models.processes().stream()
        .map(one -> {
          var here = found.get(one.id());
          return new ProcessFigure(
              one.id(),
              one.name(),
              here == null ? 0 : here.open(),
              here == null ? 0 : here.overdue());
        })
        .toList();
  }

  /** The same, the busiest first. */
  public List<ProcessFigure> busyFirst() {
    return processes().stream().sorted(ProcessFigure.BUSY_FIRST).toList();
  }

  /** The one with most that is late; empty where no task is open. */
  public Optional<ProcessFigure> busiest() {
    return busyFirst().stream().findFirst().filter(one -> one.open() > 0);
  }

  /**
   * The tasks of the model in its order, also where nothing waits, and then what stands at elements
   * only an earlier version has.
   */
  public List<ElementFigure> elements(String processId) {
    var found = by(Place::element, of(processId));
    var drawn = new ArrayList<ElementFigure>();
    for (var element : models.elements(processId)) {
      var here = found.remove(element.id());
      if (here != null) {
        drawn.add(figure(element.name(), here));
      } else if (element.type().equals(USER_TASK)) {
        drawn.add(new ElementFigure(element.id(), element.name(), 0, 0, null));
      }
    }
    found.values().forEach(one -> drawn.add(figure(one.name(), one)));
    return List.copyOf(drawn);
  }

  /**
   * The releases that phases with an open task began with, the newest first; the last is that of
   * tasks from before this was kept.
   */
  public List<ReleaseFigure> releases(String processId) {
    var figures = new TreeMap<Integer, ReleaseFigure>(Comparator.reverseOrder());
    of(processId)
        .forEach(here -> {
          int release = book.releaseOf(here.place().version()).orElse(ReleaseFigure.NOT_KNOWN);
          figures.merge(
              release, new ReleaseFigure(release, here.open(), here.overdue()), ReleaseFigure::and);
        });
    return List.copyOf(figures.values());
  }

  private List<Counted> of(String processId) {
    return counted.stream().filter(one -> one.place().process().equals(processId)).toList();
  }

  private static Map<String, Counted> by(Function<Place, String> what, List<Counted> counted) {
    return counted.stream()
        .collect(toMap(one -> what.apply(one.place()), one -> one, Counted::and, TreeMap::new));
  }

  private static ElementFigure figure(String name, Counted here) {
    return new ElementFigure(
        here.place().element(), name, here.open(), here.overdue(), here.oldest());
  }
}

package uk.complexcase.governance.monitor;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.monitor.OpenTasks.By;
import uk.complexcase.governance.monitor.OpenTasks.Counted;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ModelProcess;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.procedure.ReleaseBook;

/**
 * Where the open tasks of each process stand, without those hidden from the viewer; all statements
 * are of one moment.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ProcessFigures {

  private static final String USER_TASK = "userTask";

  private final OpenTasks tasks;
  private final ProcedureModels models;
  private final ReleaseBook book;

  ProcessFigures(OpenTasks tasks, ProcedureModels models, ReleaseBook book) {
    this.tasks = tasks;
    this.models = models;
    this.book = book;
  }

  /** The process in force; empty when there is none of this id. */
  public Optional<ModelProcess> process(String id) {
    return models.processes().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Its name; the id where none is in force. */
  public String nameOf(String id) {
    return process(id).map(ModelProcess::name).orElse(id);
  }

  /** The element's name; the id where no model in force has it. */
  public String nameOf(String processId, String elementId) {
    return models.elements(processId).stream()
        .filter(element -> element.id().equals(elementId))
        .map(ModelElement::name)
        .findFirst()
        .orElse(elementId);
  }

  /** Every process in force by name, also where nothing waits. */
  public List<ProcessFigure> processes(Viewer viewer) {
    var found = tasks.open(viewer, By.PROCESS, "").stream().collect(toMap(Counted::at, one -> one));
    return models.processes().stream()
        .map(one -> {
          var here = found.getOrDefault(one.id(), Counted.NONE);
          return new ProcessFigure(one.id(), one.name(), here.open(), here.overdue());
        })
        .toList();
  }

  /**
   * The tasks of the model in its order, also where nothing waits, and then what stands at elements
   * only an earlier version has.
   */
  public List<ElementFigure> elements(Viewer viewer, String processId) {
    var found =
        tasks.open(viewer, By.ELEMENT, processId).stream().collect(toMap(Counted::at, one -> one));
    var drawn = new ArrayList<ElementFigure>();
    for (var element : models.elements(processId)) {
      var here = found.remove(element.id());
      if (here != null || element.type().equals(USER_TASK)) {
        drawn.add(figure(element.id(), element.name(), here == null ? Counted.NONE : here));
      }
    }
    found.values().forEach(one -> drawn.add(figure(one.at(), one.name(), one)));
    return List.copyOf(drawn);
  }

  /**
   * The releases that phases with an open task began with, the newest first; the last is that of
   * tasks from before this was kept.
   */
  public List<ReleaseFigure> releases(Viewer viewer, String processId) {
    var figures = new TreeMap<Integer, ReleaseFigure>(Comparator.reverseOrder());
    tasks
        .open(viewer, By.VERSION, processId)
        .forEach(here -> {
          int release = book.releaseOf(Long.parseLong(here.at())).orElse(ReleaseFigure.NOT_KNOWN);
          figures.merge(
              release, new ReleaseFigure(release, here.open(), here.overdue()), ReleaseFigure::and);
        });
    return List.copyOf(figures.values());
  }

  private static ElementFigure figure(String id, String name, Counted here) {
    return new ElementFigure(id, name, here.open(), here.overdue(), here.oldest());
  }
}

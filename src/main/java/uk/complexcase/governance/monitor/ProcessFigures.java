package uk.complexcase.governance.monitor;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ModelProcess;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.procedure.ReleaseBook;

/** Where the open tasks of each process stand, without those hidden from the viewer. */
@Service
public class ProcessFigures {

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

  /** All open tasks as they stand at this moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public ProcessBoard board(Viewer viewer) {
    return new ProcessBoard(tasks.open(viewer), models, book);
  }
}

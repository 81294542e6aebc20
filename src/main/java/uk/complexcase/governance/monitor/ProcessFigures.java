package uk.complexcase.governance.monitor;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ModelProcess;
import uk.complexcase.procedure.ProcedureModels;

/** Where the open tasks of each process stand, without those hidden from the viewer. */
@Service
@Transactional(readOnly = true)
public class ProcessFigures {

  private static final String USER_TASK = "userTask";

  private final JdbcClient jdbc;
  private final Hidden hidden;
  private final ProcedureModels models;
  private final InstantSource clock;

  ProcessFigures(JdbcClient jdbc, Hidden hidden, ProcedureModels models, InstantSource clock) {
    this.jdbc = jdbc;
    this.hidden = hidden;
    this.models = models;
    this.clock = clock;
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
    return models.element(processId, elementId).map(ModelElement::name).orElse(elementId);
  }

  /** Every process in force by name, also where nothing waits. */
  public List<ProcessFigure> processes(Viewer viewer) {
    var found =
        counted(viewer, "t.process_id", "").stream().collect(toMap(Counted::at, one -> one));
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
        counted(viewer, "t.element_id", processId).stream().collect(toMap(Counted::at, one -> one));
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

  private static ElementFigure figure(String id, String name, Counted here) {
    return new ElementFigure(id, name, here.open(), here.overdue(), here.oldest());
  }

  private record Counted(String at, String name, int open, int overdue, @Nullable Instant oldest) {

    static final Counted NONE = new Counted("", "", 0, 0, null);

    Counted and(Counted other) {
      return new Counted(
          at,
          other.name,
          open + other.open,
          overdue + other.overdue,
          oldest != null && oldest.isBefore(other.oldest) ? oldest : other.oldest);
    }
  }

  private Collection<Counted> counted(Viewer viewer, String by, String processId) {
    var hiddenTasks = hidden.from(viewer).tasks();
    var counted = new HashMap<String, Counted>();
    jdbc.sql(
            """
            select t.task_key, %s, t.task_name, t.created_at, case when t.due_at < :now then 1 else 0 end
            from task t where t.state = 'OPEN'%s
            """
                .formatted(by, processId.isEmpty() ? "" : " and t.process_id = :process"))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("process", processId)
        .query(row -> {
          if (!hiddenTasks.contains(row.getLong(1))) {
            var since = row.getObject(4, OffsetDateTime.class).toInstant();
            counted.merge(
                row.getString(2),
                new Counted(row.getString(2), row.getString(3), 1, row.getInt(5), since),
                Counted::and);
          }
        });
    return counted.values();
  }
}

package uk.complexcase.governance.monitor;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.Viewer;

/** Counts open tasks by where they stand, without those hidden from the viewer. */
@Component
class OpenTasks {

  private final JdbcClient jdbc;
  private final Hidden hidden;
  private final InstantSource clock;

  OpenTasks(JdbcClient jdbc, Hidden hidden, InstantSource clock) {
    this.jdbc = jdbc;
    this.hidden = hidden;
    this.clock = clock;
  }

  /** What tasks are counted by. */
  enum By {
    PROCESS("t.process_id"),
    ELEMENT("t.element_id"),
    VERSION("t.definition_key");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  /**
   * The tasks at one place.
   *
   * @param name of the task there
   * @param oldest since when the longest waits; null where none does
   */
  record Counted(String at, String name, int open, int overdue, @Nullable Instant oldest) {

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

  /**
   * Places where something is open.
   *
   * @param processId of one process alone; empty for all
   */
  Collection<Counted> open(Viewer viewer, By by, String processId) {
    var hiddenTasks = hidden.from(viewer).tasks();
    var counted = new HashMap<String, Counted>();
    jdbc.sql(
            """
            select t.task_key, %s, t.task_name, t.created_at, case when t.due_at < :now then 1 else 0 end
            from task t where t.state = 'OPEN'%s
            """
                .formatted(by.column, processId.isEmpty() ? "" : " and t.process_id = :process"))
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

package uk.complexcase.governance.monitor;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.Viewer;

/** Counts open tasks by where they stand, without those hidden from the viewer. */
@Component
class OpenTasks {

  /** So many keys a query takes without slowing down. */
  private static final int FEW = 100;

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
    var of = processId.isEmpty() ? "" : " and t.process_id = :process";
    return hiddenTasks.size() <= FEW
        ? counted(by, of, processId, hiddenTasks)
        : read(by, of, processId, hiddenTasks);
  }

  /** The database counts: thousands of rows read here would be most of the time a page takes. */
  private List<Counted> counted(By by, String of, String processId, Set<Long> hiddenTasks) {
    return asked(
            "select %s, max(t.task_name), count(*), sum(case when t.due_at < :now then 1 else 0 end),"
                    .formatted(by.column)
                + " min(t.created_at) from task t where t.state = 'OPEN'"
                + of
                + (hiddenTasks.isEmpty() ? "" : " and t.task_key not in (:hidden)")
                + " group by "
                + by.column,
            processId)
        .param("hidden", hiddenTasks)
        .query((row, number) ->
            new Counted(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Where much is hidden, its list in a query would be gone through for every row. */
  private Collection<Counted> read(By by, String of, String processId, Set<Long> hiddenTasks) {
    var counted = new HashMap<String, Counted>();
    asked(
            "select t.task_key, %s, t.task_name, t.created_at,".formatted(by.column)
                + " case when t.due_at < :now then 1 else 0 end from task t where t.state = 'OPEN'"
                + of,
            processId)
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

  private StatementSpec asked(String statement, String processId) {
    return jdbc.sql(statement)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("process", processId);
  }
}

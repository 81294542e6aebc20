package uk.complexcase.governance.monitor;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
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

  /**
   * The tasks at one element of one version of a process.
   *
   * @param version the engine's key of that version; 0 for tasks from before this was kept
   * @param name of the task there
   * @param oldest since when the longest waits
   */
  record Counted(
      String process,
      String element,
      long version,
      String name,
      int open,
      int overdue,
      Instant oldest) {

    /** Both together, under the place and name of this one. */
    Counted and(Counted other) {
      return new Counted(
          process,
          element,
          version,
          name,
          open + other.open,
          overdue + other.overdue,
          oldest.isBefore(other.oldest) ? oldest : other.oldest);
    }
  }

  /** Everywhere something is open; the database counts, at once for all that a page tells. */
  List<Counted> open(Viewer viewer) {
    return jdbc.sql(
            """
            select t.process_id, t.element_id, t.definition_key, max(t.task_name), count(*),
              sum(case when t.due_at < :now then 1 else 0 end), min(t.created_at)
            from task t where t.state = 'OPEN' %s
            group by t.process_id, t.element_id, t.definition_key
            """
                .formatted(without(hidden.from(viewer).tasks())))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new Counted(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Written out, being numbers: a list of parameters H2 goes through for every row. */
  private static String without(Set<Long> tasks) {
    return tasks.isEmpty()
        ? ""
        : tasks.stream()
            .sorted()
            .map(String::valueOf)
            .collect(joining(",", "and t.task_key not in (", ")"));
  }
}

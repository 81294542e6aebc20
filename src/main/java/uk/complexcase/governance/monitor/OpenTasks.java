package uk.complexcase.governance.monitor;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /**
   * One element of one version of a process.
   *
   * @param version the engine's key of that version; 0 for tasks from before this was kept
   */
  record Place(String process, String element, long version) {}

  /**
   * The tasks at one place.
   *
   * @param name of the task there
   * @param oldest since when the longest waits
   */
  record Counted(Place place, String name, int open, int overdue, Instant oldest) {

    /** Both together, under the place and name of this one. */
    Counted and(Counted other) {
      return new Counted(
          place,
          name,
          open + other.open,
          overdue + other.overdue,
          oldest.isBefore(other.oldest) ? oldest : other.oldest);
    }
  }

  /** Everywhere something is open; the database counts, at once for all that a page tells. */
  List<Counted> open(Viewer viewer) {
    var keys = hidden.from(viewer).tasks();
    var all = counted("task t", keys);
    if (keys.isEmpty()) {
      return all;
    }
    var kept =
        counted(
                "unnest(cast(:keys as bigint array)) as asked (hidden) join task t on t.task_key = asked.hidden",
                keys)
            .stream()
            .collect(toMap(Counted::place, one -> one));
    return all.stream().flatMap(here -> seen(here, kept.get(here.place()), keys).stream()).toList();
  }

  /** What is left where some of the tasks are hidden; empty where all of them are. */
  private Optional<Counted> seen(Counted all, @Nullable Counted kept, Set<Long> keys) {
    if (kept == null) {
      return Optional.of(all);
    }
    if (kept.open() == all.open()) {
      return Optional.empty();
    }
    var oldest = kept.oldest().isAfter(all.oldest()) ? all.oldest() : oldest(kept, keys);
    return Optional.of(
        new Counted(
            all.place(),
            all.name(),
            all.open() - kept.open(),
            all.overdue() - kept.overdue(),
            oldest));
  }

  private Instant oldest(Counted kept, Set<Long> keys) {
    return jdbc
        .sql(
            """
            select t.task_key, t.created_at from task t
            where t.state = 'OPEN' and t.process_id = :process and t.element_id = :element
              and t.definition_key = :version order by t.created_at limit :most
            """)
        .param("process", kept.place().process())
        .param("element", kept.place().element())
        .param("version", kept.place().version())
        .param("most", kept.open() + 1)
        .query((row, number) -> Map.entry(row.getLong(1), instant(row, 2)))
        .stream()
        .filter(task -> !keys.contains(task.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private List<Counted> counted(String from, Set<Long> keys) {
    return jdbc.sql(
            """
            select t.process_id, t.element_id, t.definition_key, max(t.task_name), count(*),
              sum(case when t.due_at < :now then 1 else 0 end), min(t.created_at)
            from %s where t.state = 'OPEN'
            group by t.process_id, t.element_id, t.definition_key
            """
                .formatted(from))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("keys", keys.toArray(Long[]::new))
        .query((row, number) ->
            new Counted(
                new Place(row.getString(1), row.getString(2), row.getLong(3)),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                instant(row, 7)))
        .list();
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

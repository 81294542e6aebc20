package uk.complexcase.governance.monitor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * What waits longest, without what is also about a case hidden from the viewer; all statements are
 * of one moment.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Waits {

  private static final String COLUMNS =
      "select t.task_key, t.process_id, t.element_id, t.task_name, t.assignee, t.created_at,"
          + " t.due_at, t.deadline_id";

  private final JdbcClient jdbc;
  private final Hidden hidden;
  private final KnownChildren children;
  private final Holders holders;

  Waits(JdbcClient jdbc, Hidden hidden, KnownChildren children, Holders holders) {
    this.jdbc = jdbc;
    this.hidden = hidden;
    this.children = children;
    this.holders = holders;
  }

  /**
   * Which tasks are asked for.
   *
   * @param processId one process; empty for all
   * @param elementId one element of it; empty for all
   */
  public record Place(String processId, String elementId) {

    public static final Place ANYWHERE = new Place("", "");

    private String condition() {
      return (processId.isEmpty() ? "" : " and t.process_id = :process")
          + (elementId.isEmpty() ? "" : " and t.element_id = :element");
    }
  }

  /** How many open tasks there are at the place. */
  public int count(Viewer viewer, Place at) {
    var all = asked(at, "select count(*)", "").query(Integer.class).single();
    return all - hidden.from(viewer).tasksAt(some -> hiddenAt(at, some));
  }

  private int hiddenAt(Place at, Collection<Long> tasks) {
    return asked(at, "select count(*)", " and t.task_key in (:tasks)")
        .param("tasks", tasks)
        .query(Integer.class)
        .single();
  }

  /**
   * A page of the open tasks at the place, longest wait first.
   *
   * @param page from 0
   */
  public List<Wait> longest(Viewer viewer, Place at, int page, int size) {
    var hiddenTasks = hidden.from(viewer).tasks();
    long before = (long) Math.max(page, 0) * size;
    var found =
        asked(at, COLUMNS, " order by t.state, t.created_at, t.task_key limit :first")
            .param("first", before + size + hiddenTasks.size())
            .query((row, i) -> read(row))
            .list();
    return described(
        viewer,
        found.stream()
            .filter(one -> !hiddenTasks.contains(one.key()))
            .skip(before)
            .limit(size)
            .toList());
  }

  /** The state stands first in the order too: then the index of that order is read, not sorted. */
  private StatementSpec asked(Place at, String columns, String then) {
    return jdbc.sql(columns + " from task t where t.state = 'OPEN'" + at.condition() + then)
        .param("process", at.processId())
        .param("element", at.elementId());
  }

  private record Row(
      long key,
      String process,
      String element,
      String name,
      @Nullable String assignee,
      Instant since,
      @Nullable Instant due,
      @Nullable UUID clock) {}

  private static Row read(ResultSet row) throws SQLException {
    var due = row.getObject(7, OffsetDateTime.class);
    return new Row(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        due == null ? null : due.toInstant(),
        row.getObject(8, UUID.class));
  }

  private List<Wait> described(Viewer viewer, List<Row> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    var keys = found.stream().map(Row::key).toList();
    var cases = cases(keys);
    var known =
        children.of(viewer, cases.values().stream().flatMap(List::stream).distinct().toList());
    var teams = holders.teams(keys);
    return found.stream()
        .map(row ->
            new Wait(
                row.key(),
                row.process(),
                row.element(),
                row.name(),
                holders.said(row.assignee(), teams.getOrDefault(row.key(), List.of())),
                row.since(),
                row.due(),
                row.clock(),
                about(cases.getOrDefault(row.key(), List.of()), known)))
        .toList();
  }

  private static List<Wait.Case> about(List<CaseRef> refs, Map<CaseRef, ChildIdentity> children) {
    return refs.stream().distinct().map(ref -> new Wait.Case(ref, children.get(ref))).toList();
  }

  private Map<Long, List<CaseRef>> cases(List<Long> keys) {
    return jdbc
        .sql(
            """
            select task_key, current_ref from task_case where task_key in (:keys)
            order by task_key, told_place
            """)
        .param("keys", keys)
        .query((row, i) -> Map.entry(row.getLong(1), new CaseRef(row.getString(2))))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }
}

package uk.complexcase.governance.monitor;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.KnownCases;
import uk.complexcase.cases.casefile.KnownCases.What;
import uk.complexcase.clock.escalation.CasesBehind;
import uk.complexcase.clock.escalation.ClockedRows;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * What each figure counts, as rows of a case and since when it counts, whoever looks; a case may
 * have several. Everything about files, clocks and tasks that a figure means stands here and
 * nowhere else. The queries are plain joins: ten thousand rows are read sooner than a query within
 * a query is asked ten thousand times.
 */
@Component
class FigureRows {

  private static final String FILES =
      "select f.ref, f.opened_at, cast(null as bigint) from case_file f where f.current_ref = f.ref"
          + " and f.status not in ('STEPPED_DOWN', 'CLOSED')";

  /**
   * A state at a time, so that an index leads to the few that are late and past all that run. An
   * age is no time limit of anybody's work, and tells a day of birth.
   */
  private static final String LATE =
      Stream.of("OPEN", "BREACHED")
          .map(state ->
              """
              select l.id, l.subject_owner, l.subject_part, l.due from deadline l
              where l.state = '%s' and l.due < :now and l.rule <> 'AGE'
              """
                  .formatted(state))
          .collect(joining(" union all "));

  private final JdbcClient jdbc;
  private final List<ClockedRows> clocked;
  private final List<KnownCases> known;

  FigureRows(JdbcClient jdbc, List<CasesBehind> rooms, List<KnownCases> known) {
    this.jdbc = jdbc;
    this.clocked = rooms.stream().flatMap(room -> room.rows().stream()).toList();
    this.known = List.copyOf(known);
  }

  /**
   * A case that counts.
   *
   * @param task the task by which it counts; null where it is no task
   */
  record Row(CaseRef ref, Instant since, @Nullable Long task) {}

  /** The rooms whose clocks are counted. */
  List<ClockedRows> clocked() {
    return clocked;
  }

  List<Row> of(Figure figure, Instant now) {
    return switch (figure) {
      case OPEN -> rows(FILES, now);
      case UNALLOCATED -> without(rows(FILES + " and f.status <> 'REFERRAL'", now), What.ALLOCATED);
      case OVERDUE -> rows(overdue(), now);
      case BREACHED_TODAY -> rows(breached(), now);
      case HIGH_WITHOUT_PLAN ->
          without(
              rows(
                  "select f.ref, h.since, cast(null as bigint) from ("
                      + all(What.HIGH_RISK)
                      + ") h join case_file f on f.ref = h.case_ref where f.current_ref = f.ref",
                  now),
              What.PLANNED);
    };
  }

  private List<Row> without(List<Row> rows, What what) {
    Set<CaseRef> those =
        jdbc
            .sql("select distinct q.case_ref from (" + all(what) + ") q")
            .query(String.class)
            .list()
            .stream()
            .map(CaseRef::new)
            .collect(toSet());
    return rows.stream().filter(row -> !those.contains(row.ref())).toList();
  }

  private List<Row> rows(String sql, Instant now) {
    var today = LondonTime.dateOf(now).atStartOfDay(LondonTime.ZONE).toInstant();
    return jdbc.sql(sql)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("today", today.atOffset(ZoneOffset.UTC))
        .query(FigureRows::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new CaseRef(row.getString(1)),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getObject(3, Long.class));
  }

  private String overdue() {
    var byClock =
        clocked.stream()
            .map(room ->
                """
                select f.ref, d.due, cast(null as bigint)
                from (%s) d join %s join case_file f on f.ref = %s and f.current_ref = f.ref
                """
                    .formatted(LATE, room.join(), room.caseRef()));
    var byTask =
        """
        select f.ref, t.due_at, t.task_key
        from task t join task_case c on c.task_key = t.task_key
          join case_file f on f.ref = c.current_ref and f.current_ref = f.ref
        where t.state = 'OPEN' and t.due_at < :now
        """;
    return Stream.concat(byClock, Stream.of(byTask)).collect(joining(" union all "));
  }

  private String breached() {
    return clocked.stream()
        .map(room ->
            """
            select f.ref, p.due, cast(null as bigint)
            from deadline_breach p join deadline d on d.id = p.deadline_id join %s
              join case_file f on f.ref = %s and f.current_ref = f.ref
            where p.due >= :today and p.due <= :now and d.rule <> 'AGE'
            """
                .formatted(room.join(), room.caseRef()))
        .collect(joining(" union all "));
  }

  private String all(What what) {
    return known.stream()
        .filter(one -> one.what() == what)
        .map(KnownCases::select)
        .collect(joining(" union all "));
  }
}

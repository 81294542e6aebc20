package uk.complexcase.governance.monitor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.governance.monitor.FigureSql.Names;

/**
 * What each figure counts, as rows of a case and since when it counts, whoever looks; a case may
 * have several. The database counts and orders them: thousands of rows read into the product would
 * be most of the time a page takes.
 */
@Component
class FigureRows {

  private final FigureSql sql;
  private final JdbcClient jdbc;

  FigureRows(FigureSql sql, JdbcClient jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /**
   * A case that counts.
   *
   * @param task the task by which it counts; null where it is no task
   * @param what the clock or task by which it counts; empty where the figure says it
   */
  record Row(CaseRef ref, Instant since, @Nullable Long task, String what) {}

  /** A case, and since when it first counts. */
  record Counted(CaseRef ref, Instant since) {}

  /**
   * How many cases count. Two plain lists of references are read and compared sooner than either
   * database takes one from the other.
   */
  int count(Figure figure, Instant now) {
    var ruledOut = sql.ruledOut(figure);
    if (ruledOut.isEmpty()) {
      return asked("select count(*) from (" + sql.cases(figure) + ") counted", now)
          .query(Integer.class)
          .single();
    }
    var counted = refs("select r.ref from (" + sql.counted(figure) + ") r", now);
    refs("select q.case_ref from (" + ruledOut + ") q", now).forEach(counted::remove);
    return counted.size();
  }

  private Set<String> refs(String statement, Instant now) {
    return new HashSet<>(asked(statement, now).query(String.class).list());
  }

  /**
   * The cases that count for longest, and how many count.
   *
   * @param total however many are told
   */
  record Firsts(int total, List<Counted> cases) {}

  /**
   * The cases that count for longest, both of one reading.
   *
   * @param most how many are told, at least one
   */
  Firsts first(Figure figure, Instant now, long most) {
    var statement =
        "select c.ref, c.since, count(*) over () from (%s) c order by c.since, c.ref limit :most"
            .formatted(sql.cases(figure));
    var totals = new ArrayList<Integer>();
    var cases =
        asked(statement, now)
            .param("most", most)
            .query((row, number) -> {
              totals.add(row.getInt(3));
              return new Counted(new CaseRef(row.getString(1)), instant(row, 2));
            })
            .list();
    return new Firsts(totals.isEmpty() ? 0 : totals.getFirst(), cases);
  }

  /**
   * By what each of these cases counts; one that does not count is left out.
   *
   * @param names whether what it is called is read too
   */
  List<Row> of(Figure figure, Instant now, Collection<CaseRef> cases, Names names) {
    return cases.isEmpty()
        ? List.of()
        : asked(sql.rowsOf(figure, names), now)
            .param("cases", cases.stream().map(CaseRef::value).toArray(String[]::new))
            .query((row, number) ->
                new Row(
                    new CaseRef(row.getString(1)),
                    instant(row, 2),
                    row.getObject(3, Long.class),
                    row.getString(4)))
            .list();
  }

  private StatementSpec asked(String statement, Instant now) {
    var today = LondonTime.dateOf(now).atStartOfDay(LondonTime.ZONE).toInstant();
    return jdbc.sql(statement)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("today", today.atOffset(ZoneOffset.UTC));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

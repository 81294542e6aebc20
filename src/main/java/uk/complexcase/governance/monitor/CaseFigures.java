package uk.complexcase.governance.monitor;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.security.AccessCondition;
import uk.complexcase.foundation.security.AccessConditions;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * The figures and the cases behind them, counted without what is hidden from the viewer. A figure
 * and its list are one query, so that they are equal.
 */
@Service
@Transactional(readOnly = true)
public class CaseFigures {

  private final JdbcClient jdbc;
  private final AccessConditions conditions;
  private final FigureRows rows;
  private final KnownChildren children;
  private final InstantSource clock;

  CaseFigures(
      JdbcClient jdbc,
      AccessConditions conditions,
      FigureRows rows,
      KnownChildren children,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.conditions = conditions;
    this.rows = rows;
    this.children = children;
    this.clock = clock;
  }

  /** All figures as they stand at this moment. */
  public Map<Figure, Integer> counts(Viewer viewer) {
    var counts = new EnumMap<Figure, Integer>(Figure.class);
    for (var figure : Figure.values()) {
      counts.put(figure, count(viewer, figure));
    }
    return counts;
  }

  /** How many cases the figure counts for the viewer. */
  public int count(Viewer viewer, Figure figure) {
    var access = conditions.of(viewer);
    return with(
            "select count(distinct w.case_ref) from (" + rows.of(figure, access) + ") w", access)
        .query(Integer.class)
        .single();
  }

  /**
   * A page of the cases behind the figure, those that wait longest first.
   *
   * @param page from 0
   */
  public List<WaitingCase> cases(Viewer viewer, Figure figure, int page, int size) {
    var access = conditions.of(viewer);
    var waiting =
        with(
                """
                select w.case_ref, min(w.since) as begun from (%s) w
                group by w.case_ref order by begun, w.case_ref
                offset :skip rows fetch next :most rows only
                """
                    .formatted(rows.of(figure, access)),
                access)
            .param("skip", (long) Math.max(page, 0) * size)
            .param("most", size)
            .query((row, i) ->
                new Waiting(
                    new CaseRef(row.getString(1)),
                    row.getObject(2, OffsetDateTime.class).toInstant()))
            .list();
    var known = children.of(viewer, waiting.stream().map(Waiting::ref).toList());
    return waiting.stream()
        .map(one -> new WaitingCase(one.ref(), known.get(one.ref()), one.since()))
        .toList();
  }

  private record Waiting(CaseRef ref, Instant since) {}

  private StatementSpec with(String sql, AccessCondition access) {
    var now = clock.instant();
    var today = LondonTime.dateOf(now).atStartOfDay(LondonTime.ZONE).toInstant();
    return jdbc.sql(sql)
        .params(access.parameters())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("today", today.atOffset(ZoneOffset.UTC));
  }
}

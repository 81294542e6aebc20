package uk.complexcase.pathway.themes;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.UniqueInsert;
import uk.complexcase.pathway.themes.Publication.Cell;

/** The published months. A month is written once; there is no way to change one. */
@Component
class Publications {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  Publications(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** Whether the month is the caller's to publish; of several nodes one gets it. */
  boolean claim(YearMonth month, int below, Instant at) {
    return Objects.requireNonNull(
        template.execute(
            (ConnectionCallback<Boolean>)
                connection ->
                    UniqueInsert.tryOn(
                        connection,
                        "insert into theme_publication (in_month, suppress_below, published_at)"
                            + " values (?, ?, ?)",
                        month.toString(),
                        below,
                        at.atOffset(ZoneOffset.UTC))));
  }

  void write(YearMonth month, int place, Cell cell) {
    jdbc.sql(
            "insert into theme_cell (in_month, dimension, place, code, label, at_least)"
                + " values (?, ?, ?, ?, ?, ?)")
        .param(month.toString())
        .param(cell.dimension().name())
        .param(place)
        .param(cell.code())
        .param(cell.label())
        .param(cell.shown() ? cell.atLeast() : null)
        .update();
  }

  /** The last month that is published. */
  Optional<YearMonth> last() {
    return jdbc.sql("select max(in_month) from theme_publication")
        .query((row, number) -> Optional.ofNullable(row.getString(1)).map(YearMonth::parse))
        .single();
  }

  /** The published months up to this one, newest first. */
  List<YearMonth> months() {
    return jdbc.sql("select in_month from theme_publication order by in_month desc")
        .query((row, number) -> YearMonth.parse(row.getString(1)))
        .list();
  }

  /** One published month; empty when it is not published. */
  Optional<Publication> of(YearMonth month) {
    return jdbc.sql("select suppress_below from theme_publication where in_month = ?")
        .param(month.toString())
        .query(Integer.class)
        .optional()
        .map(below -> new Publication(month, below, cells(month)));
  }

  private List<Cell> cells(YearMonth month) {
    return jdbc.sql(
            "select dimension, code, label, at_least from theme_cell where in_month = ?"
                + " order by dimension, place")
        .param(month.toString())
        .query((row, number) ->
            new Cell(
                Dimension.valueOf(row.getString("dimension")),
                row.getString("code"),
                row.getString("label"),
                row.getInt("at_least")))
        .list();
  }
}

package uk.complexcase.pathway.themes;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.UniqueInsert;

/** Which child had which theme in which month; each once, however often it is told. */
@Component
class ThemeFacts {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  ThemeFacts(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /**
   * Adds what is not there yet; joins the caller's transaction.
   *
   * @param openedOn the file it was told of
   * @param current the file that holds the child now
   * @param at when it happened: the month is London's
   */
  void add(
      CaseRef openedOn,
      CaseRef current,
      Instant at,
      Dimension dimension,
      Collection<String> codes) {
    var month = YearMonth.from(LondonTime.dateOf(at)).toString();
    codes.stream()
        .sorted()
        .forEach(code ->
            template.execute(
                (ConnectionCallback<Boolean>)
                    connection ->
                        UniqueInsert.tryOn(
                            connection,
                            "insert into theme_fact (case_ref, current_case_ref, in_month,"
                                + " dimension, code) values (?, ?, ?, ?, ?)",
                            openedOn.value(),
                            current.value(),
                            month,
                            dimension.name(),
                            code)));
  }

  /**
   * What is recorded of a child in a dimension, last month first, for whoever may open the file.
   */
  List<Recorded> of(CaseRef child, Dimension dimension) {
    return jdbc.sql(
            "select in_month, code, max(counted_in) as counted from theme_fact"
                + " where current_case_ref = ? and dimension = ?"
                + " group by in_month, code order by in_month desc, code")
        .param(child.value())
        .param(dimension.name())
        .query((row, number) ->
            new Recorded(
                YearMonth.parse(row.getString("in_month")),
                row.getString("code"),
                row.getString("counted") != null))
        .list();
  }

  /** Takes back what no publication has counted. */
  void takeBack(CaseRef child, Dimension dimension, String code) {
    jdbc.sql(
            "delete from theme_fact where current_case_ref = ? and dimension = ? and code = ?"
                + " and counted_in is null")
        .param(child.value())
        .param(dimension.name())
        .param(code)
        .update();
  }

  /** One theme of a child in a month, and whether it is published with the others. */
  record Recorded(YearMonth month, String code, boolean counted) {}

  /** The first month of which anything is recorded and not counted. */
  Optional<YearMonth> firstUncounted() {
    return jdbc.sql("select min(in_month) from theme_fact where counted_in is null")
        .query((row, number) -> Optional.ofNullable(row.getString(1)).map(YearMonth::parse))
        .single();
  }

  /** Counts everything up to this month in it that no month before counted. */
  void countIn(YearMonth month) {
    jdbc.sql("update theme_fact set counted_in = ? where counted_in is null and in_month <= ?")
        .param(month.toString())
        .param(month.toString())
        .update();
  }

  /** How many children each theme is about, in the order of the themes; a child counts once. */
  List<Integer> children(YearMonth month, Dimension dimension, List<Theme> themes) {
    var counted =
        jdbc
            .sql(
                "select code, count(distinct current_case_ref) as children from theme_fact"
                    + " where counted_in = ? and dimension = ? group by code")
            .param(month.toString())
            .param(dimension.name())
            .query((row, number) -> new Counted(row.getString("code"), row.getInt("children")))
            .list()
            .stream()
            .collect(Collectors.toMap(Counted::code, Counted::children));
    return themes.stream().map(theme -> counted.getOrDefault(theme.code(), 0)).toList();
  }

  private record Counted(String code, int children) {}

  /** Points what stands on merged or parted files to the file that holds the child now. */
  void follow(MovedFiles moved) {
    if (moved.touched().isEmpty()) {
      return;
    }
    jdbc.sql("select distinct case_ref from theme_fact where current_case_ref in (:refs)")
        .param("refs", moved.refs())
        .query(String.class)
        .list()
        .forEach(openedOn ->
            jdbc.sql("update theme_fact set current_case_ref = ? where case_ref = ?")
                .param(moved.now(openedOn))
                .param(openedOn)
                .update());
  }
}

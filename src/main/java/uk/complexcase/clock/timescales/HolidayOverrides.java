package uk.complexcase.clock.timescales;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days on which the computed calendar is wrong, as the database holds them. */
@Component
class HolidayOverrides {

  private final JdbcClient jdbc;

  HolidayOverrides(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of one day: a holiday with this name, or none after all. */
  record Known(LocalDate day, boolean holiday, String reason) {}

  Map<LocalDate, Known> all() {
    return jdbc
        .sql("select on_date, is_holiday, reason from holiday_override")
        .query((row, number) ->
            new Known(
                row.getObject("on_date", LocalDate.class),
                row.getBoolean("is_holiday"),
                row.getString("reason")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Known::day, known -> known));
  }

  void put(Known known) {
    jdbc.sql("delete from holiday_override where on_date = ?").param(known.day()).update();
    jdbc.sql("insert into holiday_override (on_date, is_holiday, reason) values (?, ?, ?)")
        .params(known.day(), known.holiday(), known.reason())
        .update();
  }
}

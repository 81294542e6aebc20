package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;

/** The days on which the computed calendar is wrong, as the database holds them. */
@Component
class HolidayOverrides {

  private final JdbcClient jdbc;

  HolidayOverrides(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is known of one day: a holiday with this name, or none after all, for this reason.
   *
   * @param at when it was declared; null for declarations from before that was kept
   */
  record Known(
      LocalDate day, boolean holiday, String reason, PractitionerId by, @Nullable Instant at) {}

  /** What was changed last, by whom and why. */
  record LastChange(Instant at, PractitionerId by, String reason) {}

  Map<LocalDate, Known> all() {
    return jdbc
        .sql("select * from holiday_override")
        .query((row, number) ->
            new Known(
                row.getObject("on_date", LocalDate.class),
                row.getBoolean("is_holiday"),
                row.getString("reason"),
                new PractitionerId(row.getString("declared_by")),
                DeadlineRow.instant(row, "declared_at")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Known::day, Function.identity()));
  }

  void put(List<Known> days, Instant at) {
    for (var known : days) {
      remove(known.day());
      jdbc.sql(
              """
              insert into holiday_override (on_date, is_holiday, reason, declared_by, declared_at)
              values (?, ?, ?, ?, ?)
              """)
          .params(
              known.day(),
              known.holiday(),
              known.reason(),
              known.by().value(),
              DeadlineRows.utc(at))
          .update();
    }
  }

  void remove(LocalDate day) {
    jdbc.sql("delete from holiday_override where on_date = ?").param(day).update();
  }

  void changed(LastChange change) {
    jdbc.sql("insert into calendar_change (changed_at, changed_by, reason) values (?, ?, ?)")
        .params(DeadlineRows.utc(change.at()), change.by().value(), change.reason())
        .update();
  }

  Optional<LastChange> lastChange() {
    return jdbc.sql("select * from calendar_change order by id desc fetch first 1 rows only")
        .query((row, number) ->
            new LastChange(
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                new PractitionerId(row.getString("changed_by")),
                row.getString("reason")))
        .optional();
  }
}

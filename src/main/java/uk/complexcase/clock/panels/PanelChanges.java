package uk.complexcase.clock.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;

/** What was changed of the panel's calendar, never overwritten; the latest of a month holds. */
@Component
class PanelChanges {

  private final JdbcClient jdbc;

  PanelChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One change.
   *
   * @param movedTo the day it meets; null where it was called off
   */
  record Change(@Nullable LocalDate movedTo, String reason) {}

  Optional<Change> latest(YearMonth month) {
    return jdbc.sql(
            """
            select moved_to, reason from panel_change
            where panel_month = :month order by number desc fetch first 1 rows only
            """)
        .param("month", month.toString())
        .query((row, i) ->
            new Change(row.getObject("moved_to", LocalDate.class), row.getString("reason")))
        .optional();
  }

  void add(
      YearMonth month, @Nullable LocalDate movedTo, String reason, PractitionerId by, Instant at) {
    jdbc.sql(
            """
            insert into panel_change (id, panel_month, number, moved_to, reason, changed_by,
              changed_at)
            select :id, :month, coalesce(max(number), 0) + 1, :to, :reason, :by, :at
            from panel_change where panel_month = :month
            """)
        .param("id", UUID.randomUUID())
        .param("month", month.toString())
        .param("to", movedTo, java.sql.Types.DATE)
        .param("reason", reason)
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}

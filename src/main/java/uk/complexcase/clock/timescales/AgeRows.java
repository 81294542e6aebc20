package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.UniqueInsert;

/** Clocks of age in the database, and what was told of them. */
@Component
class AgeRows {

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  AgeRows(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /**
   * Clocks of age that run and are reached, or whose warning may have come and was not told.
   *
   * @param horizon how far ahead a clock may be due that warns by now
   */
  List<DeadlineId> toLookAt(Instant now, Instant horizon) {
    return jdbc.sql(
            """
            select id from deadline where rule = 'AGE' and state = 'OPEN' and (due <= :now
              or (due <= :horizon and warnings <> '' and not exists (
                select 1 from age_near_told where deadline_id = deadline.id and age_due = deadline.due)))
            order by due, id
            """)
        .param("now", DeadlineRows.utc(now))
        .param("horizon", DeadlineRows.utc(horizon))
        .query((row, number) -> new DeadlineId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Whether it is told now for the first time that this birthday is near. */
  boolean tellNear(Deadline age, Instant at) {
    var values = new Object[] {age.id().value(), DeadlineRows.utc(age.due()), DeadlineRows.utc(at)};
    return Boolean.TRUE.equals(
        template.execute(
            (ConnectionCallback<Boolean>)
                connection ->
                    UniqueInsert.tryOn(
                        connection,
                        "insert into age_near_told (deadline_id, age_due, told_at) values (?, ?, ?)",
                        values)));
  }

  /** The clock counts from another day of birth; one that is not reached by it runs again. */
  void from(DeadlineId id, Instant origin, Reckoning to, boolean runs) {
    jdbc.sql(
            """
            update deadline set origin = :origin, due = :due, warnings = :warnings, explanation = :explanation,
              computed_due = :due, state = case when :runs then 'OPEN' else state end,
              closed_at = case when :runs then null else closed_at end
            where id = :id
            """)
        .param("origin", DeadlineRows.utc(origin))
        .param("due", DeadlineRows.utc(to.due()))
        .param(
            "warnings",
            to.warnings().stream().map(Instant::toString).collect(Collectors.joining(",")))
        .param("explanation", to.explanation())
        .param("runs", runs)
        .param("id", id.value())
        .update();
  }

  Set<String> known(Collection<String> owners) {
    return owners.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql(
                    "select distinct subject_owner from deadline where rule = 'AGE' and subject_owner in (:owners)")
                .param("owners", owners)
                .query(String.class)
                .list());
  }

  Map<String, Instant> begins(TimescaleCode age, Collection<String> owners) {
    var begins = new HashMap<String, Instant>();
    if (!owners.isEmpty()) {
      jdbc.sql(
              """
              select subject_owner, due from deadline
              where rule = 'AGE' and timescale = :age and subject_part = '' and subject_owner in (:owners)
              """)
          .param("age", age.value())
          .param("owners", owners)
          .query(row -> {
            begins.put(
                row.getString("subject_owner"),
                row.getObject("due", OffsetDateTime.class).toInstant());
          });
    }
    return Map.copyOf(begins);
  }
}

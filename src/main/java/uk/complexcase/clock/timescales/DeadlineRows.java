package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.UniqueInsert;

/** The rows of the register. */
@Component
class DeadlineRows {

  private static final String INSERT =
      """
      insert into deadline (id, timescale, subject_owner, subject_part, label, clause, rule, amount, warn_at, source,
                            hardness, responsible, origin, due, warnings, state, explanation,
                            start_point, computed_due, skipped)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?)
      """;

  private static final String RUNNING = "state in ('OPEN', 'BREACHED')";

  private static final String BY_CALENDAR =
      RUNNING + " and rule in ('WORKING_DAYS', 'CALENDAR_MONTHS') and moved_by_hand = false";

  private static final String MOVE =
      """
      update deadline set due = :due, warnings = :warnings, explanation = :explanation, moved_by_hand = :byHand,
        computed_due = :computed, skipped = :skipped,
        breached_at = case when :ahead then null else breached_at end,
        state = case when :ahead then 'OPEN' else state end
      where id = :id
      """;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  DeadlineRows(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /**
   * Whether the clock was opened; false when there is one for this timescale and subject already.
   */
  boolean insert(Timescale timescale, ClockSubject subject, Instant origin, Reckoning reckoning) {
    var values =
        new Object[] {
          UUID.randomUUID(),
          timescale.code().value(),
          subject.owner(),
          subject.part(),
          timescale.label(),
          timescale.clause(),
          timescale.rule().name(),
          timescale.amount(),
          String.join(",", timescale.warnings()),
          timescale.source(),
          timescale.hardness().name(),
          timescale.responsible(),
          utc(origin),
          utc(reckoning.due()),
          instants(reckoning.warnings()),
          reckoning.explanation(),
          timescale.start().name(),
          utc(reckoning.computed()),
          NamedDay.text(reckoning.skipped())
        };
    var inserted =
        template.execute(
            (ConnectionCallback<Boolean>)
                connection -> UniqueInsert.tryOn(connection, INSERT, values));
    return Boolean.TRUE.equals(inserted);
  }

  Optional<Deadline> find(TimescaleCode timescale, ClockSubject subject) {
    return jdbc.sql(
            "select * from deadline where timescale = ? and subject_owner = ? and subject_part = ?")
        .params(timescale.value(), subject.owner(), subject.part())
        .query(DeadlineRow::of)
        .optional()
        .map(DeadlineRow::deadline);
  }

  List<Deadline> all(Collection<DeadlineId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return list(
        jdbc.sql("select * from deadline where id in (:ids)")
            .param("ids", ids.stream().map(DeadlineId::value).toList()));
  }

  List<Deadline> ofOwner(String owner) {
    return list(
        jdbc.sql(
                """
                select * from deadline where subject_owner = ?
                order by case when %s then 0 else 1 end, due, timescale, subject_part
                """
                    .formatted(RUNNING))
            .param(owner));
  }

  /** By one array, however many: a list of thousands of values is gone through row by row in H2. */
  Map<String, Instant> firstDue(Collection<String> owners) {
    var first = new HashMap<String, Instant>();
    if (!owners.isEmpty()) {
      jdbc.sql(
              """
              select subject_owner, min(due) as first_due from deadline
                join unnest(cast(:owners as varchar array)) as asked (owner) on subject_owner = asked.owner
              where %s group by subject_owner
              """
                  .formatted(RUNNING))
          .param("owners", owners.toArray(String[]::new))
          .query(row -> {
            first.put(
                row.getString("subject_owner"),
                row.getObject("first_due", OffsetDateTime.class).toInstant());
          });
    }
    return Map.copyOf(first);
  }

  List<Deadline> running() {
    return list(
        jdbc.sql(
            "select * from deadline where %s and rule <> 'AGE' order by due, id"
                .formatted(RUNNING)));
  }

  List<Deadline> runningFromAges() {
    return list(
        jdbc.sql(
            "select * from deadline where start_point = 'AGE_REACHED' and %s order by due, id"
                .formatted(RUNNING)));
  }

  /** The clock with its rule, locked until the transaction ends. */
  Optional<DeadlineRow> lock(DeadlineId id) {
    return jdbc.sql("select * from deadline where id = ? for update")
        .param(id.value())
        .query(DeadlineRow::of)
        .optional();
  }

  /** Running clocks whose time depends on bank holidays and was not set by a person. */
  List<DeadlineRow> byCalendar() {
    return jdbc.sql("select * from deadline where " + BY_CALENDAR).query(DeadlineRow::of).list();
  }

  /** Those of the clocks that are still such ones, locked until the transaction ends. */
  List<DeadlineRow> lockByCalendar(Collection<DeadlineId> ids) {
    return jdbc.sql(
            "select * from deadline where id in (:ids) and %s order by id for update"
                .formatted(BY_CALENDAR))
        .param("ids", ids.stream().map(DeadlineId::value).toList())
        .query(DeadlineRow::of)
        .list();
  }

  /** Whether it was running and is now closed. */
  boolean close(DeadlineId id, DeadlineState state, Instant at) {
    return jdbc.sql("update deadline set state = ?, closed_at = ? where id = ? and " + RUNNING)
            .params(state.name(), utc(at), id.value())
            .update()
        > 0;
  }

  void breach(DeadlineId id, Instant at) {
    jdbc.sql("update deadline set state = 'BREACHED', breached_at = ? where id = ?")
        .params(utc(at), id.value())
        .update();
  }

  /** Gives the clock the due time a person set; it is open again when that lies ahead of now. */
  void move(DeadlineId id, Reckoning to, Instant now) {
    jdbc.sql(MOVE).params(moved(id, to, true, now)).update();
  }

  /** Gives the clocks the times their rules come to; likewise. */
  void recomputed(List<Recomputed> changes, Instant now) {
    var batch =
        changes.stream()
            .map(
                one -> new MapSqlParameterSource(moved(one.before().id(), one.after(), false, now)))
            .toArray(MapSqlParameterSource[]::new);
    new NamedParameterJdbcTemplate(template).batchUpdate(MOVE, batch);
  }

  private static Map<String, Object> moved(
      DeadlineId id, Reckoning to, boolean byHand, Instant now) {
    return Map.of(
        "due", utc(to.due()),
        "warnings", instants(to.warnings()),
        "explanation", to.explanation(),
        "computed", utc(to.computed()),
        "skipped", NamedDay.text(to.skipped()),
        "byHand", byHand,
        "ahead", to.due().isAfter(now),
        "id", id.value());
  }

  private static List<Deadline> list(JdbcClient.StatementSpec statement) {
    return statement.query(DeadlineRow::of).list().stream().map(DeadlineRow::deadline).toList();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static String instants(List<Instant> instants) {
    return instants.stream().map(Instant::toString).collect(Collectors.joining(","));
  }

  /** Both databases keep microseconds; an instant must read the same before and after storing. */
  static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}

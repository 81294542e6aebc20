package uk.complexcase.clock.timescales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.UniqueInsert;

/** The rows of the register. */
@Component
class DeadlineRows {

  private static final String INSERT =
      """
      insert into deadline (id, timescale, subject_owner, subject_part, label, clause, rule, amount, warn_at, source,
                            hardness, origin, due, warnings, state, explanation)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)
      """;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  DeadlineRows(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /** A deadline with the rule it was computed by, kept so that it can be computed again. */
  record Row(Deadline deadline, Rule rule, int amount, List<String> warnAt) {}

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
          utc(origin),
          utc(reckoning.due()),
          instants(reckoning.warnings()),
          reckoning.explanation()
        };
    var inserted =
        template.execute(
            (ConnectionCallback<Boolean>)
                connection ->
                    UniqueInsert.tryOn(
                        connection,
                        on -> {
                          try (var statement = on.prepareStatement(INSERT)) {
                            for (int i = 0; i < values.length; i++) {
                              statement.setObject(i + 1, values[i]);
                            }
                            statement.executeUpdate();
                          }
                        }));
    return Boolean.TRUE.equals(inserted);
  }

  Optional<Deadline> find(TimescaleCode timescale, ClockSubject subject) {
    return jdbc.sql(
            "select * from deadline where timescale = ? and subject_owner = ? and subject_part = ?")
        .params(timescale.value(), subject.owner(), subject.part())
        .query(DeadlineRows::toRow)
        .optional()
        .map(Row::deadline);
  }

  List<Deadline> ofOwner(String owner) {
    return jdbc
        .sql(
            """
            select * from deadline where subject_owner = ?
            order by case when state = 'OPEN' then 0 else 1 end, due, timescale, subject_part
            """)
        .param(owner)
        .query(DeadlineRows::toRow)
        .list()
        .stream()
        .map(Row::deadline)
        .toList();
  }

  /** Open clocks of one way of counting, locked until the transaction ends. */
  List<Row> open(Rule rule) {
    return jdbc.sql(
            "select * from deadline where state = 'OPEN' and rule = ? order by id for update")
        .param(rule.name())
        .query(DeadlineRows::toRow)
        .list();
  }

  /** Whether it was open and is now closed. */
  boolean close(DeadlineId id, DeadlineState state, Instant at) {
    return jdbc.sql("update deadline set state = ?, closed_at = ? where id = ? and state = 'OPEN'")
            .params(state.name(), utc(at), id.value())
            .update()
        > 0;
  }

  void move(DeadlineId id, Reckoning to) {
    jdbc.sql("update deadline set due = ?, warnings = ?, explanation = ? where id = ?")
        .params(utc(to.due()), instants(to.warnings()), to.explanation(), id.value())
        .update();
  }

  /** Writes down one change. */
  void changed(
      DeadlineId id,
      Instant at,
      PractitionerId by,
      String what,
      String before,
      String after,
      String reason) {
    jdbc.sql(
            """
            insert into deadline_change (deadline_id, changed_at, changed_by, what, old_value, new_value, reason)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(id.value(), utc(at), by.value(), what, before, after, reason)
        .update();
  }

  private static Row toRow(ResultSet row, int number) throws SQLException {
    var deadline =
        new Deadline(
            new DeadlineId(row.getObject("id", UUID.class)),
            new TimescaleCode(row.getString("timescale")),
            row.getString("label"),
            row.getString("clause"),
            new ClockSubject(row.getString("subject_owner"), row.getString("subject_part")),
            instant(row, "origin"),
            instant(row, "due"),
            Stream.of(row.getString("warnings").split(","))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse)
                .toList(),
            Hardness.valueOf(row.getString("hardness")),
            DeadlineState.valueOf(row.getString("state")),
            row.getObject("closed_at") == null ? null : instant(row, "closed_at"),
            row.getString("explanation"));
    return new Row(
        deadline,
        Rule.valueOf(row.getString("rule")),
        row.getInt("amount"),
        Timescale.list(row.getString("warn_at")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static String instants(List<Instant> instants) {
    return instants.stream().map(Instant::toString).collect(Collectors.joining(","));
  }
}

package uk.complexcase.foundation.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;

/** The rows of the rota. */
@Component
class DutyRows {

  private final JdbcClient jdbc;

  DutyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Duties that touch the time, by start. */
  List<Duty> touching(Instant from, Instant until) {
    return jdbc.sql(
            "select * from duty where starts_at < ? and ends_at > ? order by starts_at, ends_at, id")
        .params(utc(until), utc(from))
        .query(DutyRows::duty)
        .list();
  }

  /** Duties that run at this very instant. */
  List<Duty> at(Instant at) {
    return jdbc.sql("select * from duty where starts_at <= ? and ends_at > ? order by id")
        .params(utc(at), utc(at))
        .query(DutyRows::duty)
        .list();
  }

  Optional<Duty> lock(UUID id) {
    return jdbc.sql("select * from duty where id = ? for update")
        .param(id)
        .query(DutyRows::duty)
        .optional();
  }

  void insert(Duty duty) {
    jdbc.sql(
            "insert into duty (id, duty_role, practitioner_id, starts_at, ends_at) values (?, ?, ?, ?, ?)")
        .params(
            duty.id(),
            duty.role().name(),
            Practitioners.key(duty.person()),
            utc(duty.from()),
            utc(duty.until()))
        .update();
  }

  void end(UUID id, Instant at) {
    jdbc.sql("update duty set ends_at = ? where id = ?").params(utc(at), id).update();
  }

  void delete(UUID id) {
    jdbc.sql("delete from duty where id = ?").param(id).update();
  }

  private static Duty duty(ResultSet row, int number) throws SQLException {
    return new Duty(
        row.getObject("id", UUID.class),
        Role.valueOf(row.getString("duty_role")),
        new PractitionerId(row.getString("practitioner_id")),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

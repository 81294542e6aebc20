package uk.complexcase.work.notifications;

import static uk.complexcase.work.notifications.Sql.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;

/** The rows of what is to be passed on. */
@Component
class UndeliveredRows {

  private final JdbcClient jdbc;

  UndeliveredRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(String ref, UUID message, Sender sender, Instant now) {
    jdbc.sql(
            "insert into undelivered (ref, message_id, sent_by, sent_groups, raised_at) values (?, ?, ?, ?, ?)")
        .params(ref, message, sender.by().value(), sender.groupLine(), utc(now))
        .update();
  }

  Optional<Undelivered> find(String ref) {
    return jdbc.sql("select * from undelivered where ref = ?")
        .param(ref)
        .query((row, i) -> read(row))
        .optional();
  }

  List<Undelivered> of(UUID message) {
    return jdbc.sql("select * from undelivered where message_id = ? order by ref")
        .param(message)
        .query((row, i) -> read(row))
        .list();
  }

  void passedOn(String ref, PassedOn how, String note, PractitionerId by, Instant at) {
    jdbc.sql(
            "update undelivered set passed_on = ?, note = ?, passed_by = ?, passed_at = ? where ref = ?")
        .params(how.name(), note, by.value(), utc(at), ref)
        .update();
  }

  private static Undelivered read(ResultSet row) throws SQLException {
    var how = row.getString("passed_on");
    var by = row.getString("passed_by");
    return new Undelivered(
        row.getString("ref"),
        row.getObject("message_id", UUID.class),
        Sender.of(row.getString("sent_by"), row.getString("sent_groups")),
        Sql.instant(row, "raised_at"),
        how == null ? null : PassedOn.valueOf(how),
        by == null ? null : new PractitionerId(by),
        Sql.instantOrNull(row, "passed_at"));
  }
}

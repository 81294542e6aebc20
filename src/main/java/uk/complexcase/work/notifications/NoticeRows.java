package uk.complexcase.work.notifications;

import static uk.complexcase.work.notifications.Sql.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.UniqueInsert;

/** The rows of notices. */
@Component
class NoticeRows {

  private static final String INSERT =
      """
      insert into notice (id, idempotency_key, recipient, kind, reference, timescale, due, target, urgent, sent_by,
                          sent_groups, created_at, waits_until, held_back)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
      """;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  NoticeRows(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /** Whether the notice was added; false when this person was told of this act before. */
  boolean insert(Telling telling, PractitionerId to, Instant at, Instant waitsUntil) {
    var values =
        new @Nullable Object[] {
          UUID.randomUUID(),
          telling.key(),
          to.value(),
          telling.kind().name(),
          telling.reference() == null ? null : telling.reference().value(),
          telling.timescale() == null ? null : telling.timescale().value(),
          Sql.utcOrNull(telling.due()),
          telling.target().key(),
          telling.urgent(),
          telling.sender().by().value(),
          telling.sender().groupLine(),
          utc(at),
          utc(waitsUntil)
        };
    var inserted =
        template.execute(
            (ConnectionCallback<Boolean>)
                connection -> UniqueInsert.tryOn(connection, INSERT, values));
    return Boolean.TRUE.equals(inserted);
  }

  /** Whose notices are due to go into a message, some of them. */
  List<PractitionerId> recipientsDue(Instant now, int most) {
    return jdbc
        .sql("select distinct recipient from notice where waits_until <= ? fetch first ? rows only")
        .params(utc(now), most)
        .query(String.class)
        .list()
        .stream()
        .map(PractitionerId::new)
        .toList();
  }

  /** A person's notices that are due to go into a message, held until the transaction ends. */
  List<Notice> due(PractitionerId recipient, Instant now) {
    return jdbc.sql(
            "select * from notice where recipient = ? and waits_until <= ? order by created_at, id for update")
        .params(recipient.value(), utc(now))
        .query((row, i) -> read(row))
        .list();
  }

  void putInto(UUID message, Collection<Notice> notices) {
    int put =
        jdbc.sql(
                """
                update notice set message_id = :message, waits_until = null
                where id in (:ids) and message_id is null and waits_until is not null
                """)
            .param("message", message)
            .param("ids", ids(notices))
            .update();
    if (put != notices.size()) {
      throw new IllegalStateException("Another message took a notice of " + message);
    }
  }

  void holdBack(Collection<Notice> notices, Instant until) {
    jdbc.sql("update notice set waits_until = :until, held_back = true where id in (:ids)")
        .param("until", utc(until))
        .param("ids", ids(notices))
        .update();
  }

  List<Notice> of(UUID message) {
    return jdbc.sql("select * from notice where message_id = ? order by created_at, id")
        .param(message)
        .query((row, i) -> read(row))
        .list();
  }

  Optional<Notice> find(UUID id, PractitionerId recipient) {
    return jdbc.sql("select * from notice where id = ? and recipient = ?")
        .params(id, recipient.value())
        .query((row, i) -> read(row))
        .optional();
  }

  int unread(PractitionerId recipient) {
    return jdbc.sql("select count(*) from notice where recipient = ? and read_at is null")
        .param(recipient.value())
        .query(Integer.class)
        .single();
  }

  /** A person's unread notices, newest first; or their read ones, latest read first. */
  List<Notice> latest(PractitionerId recipient, boolean unread, int most) {
    return jdbc.sql(
            "select * from notice where recipient = ? and read_at is "
                + (unread ? "null order by " : "not null order by read_at desc, ")
                + "created_at desc, id fetch first ? rows only")
        .params(recipient.value(), most)
        .query((row, i) -> read(row))
        .list();
  }

  /** Of these notices, those whose message reached nobody. */
  List<UUID> undelivered(Collection<Notice> notices) {
    return notices.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select notice.id from notice join message on message.id = notice.message_id
                where notice.id in (:ids) and message.state = 'UNDELIVERED'
                """)
            .param("ids", ids(notices))
            .query(UUID.class)
            .list();
  }

  void markRead(UUID id, PractitionerId recipient, Instant at) {
    jdbc.sql(
            "update notice set read_at = ?, waits_until = null where id = ? and recipient = ? and read_at is null")
        .params(utc(at), id, recipient.value())
        .update();
  }

  /** Marks everything told up to an instant. */
  void markReadUpTo(Instant upTo, PractitionerId recipient, Instant at) {
    jdbc.sql(
            """
            update notice set read_at = ?, waits_until = null
            where recipient = ? and read_at is null and created_at <= ?
            """)
        .params(utc(at), recipient.value(), utc(upTo))
        .update();
  }

  private static List<UUID> ids(Collection<Notice> notices) {
    return notices.stream().map(Notice::id).toList();
  }

  private static Notice read(ResultSet row) throws SQLException {
    var kind = NoticeKind.valueOf(row.getString("kind"));
    var reference = row.getString("reference");
    var timescale = row.getString("timescale");
    return new Notice(
        row.getObject("id", UUID.class),
        new PractitionerId(row.getString("recipient")),
        kind,
        reference == null ? null : new RecordRef(reference),
        timescale == null ? null : new TimescaleCode(timescale),
        Sql.instantOrNull(row, "due"),
        kind.target(row.getString("target")),
        row.getBoolean("urgent"),
        Sender.of(row.getString("sent_by"), row.getString("sent_groups")),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "read_at"),
        row.getBoolean("held_back"));
  }
}

package uk.complexcase.work.notifications;

import static uk.complexcase.work.notifications.Sql.utc;
import static uk.complexcase.work.notifications.Sql.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The rows of messages. Every change names the state and the try it changes from, so that of two
 * processes with the same message in hand one changes it and the other finds that it was late.
 */
@Component
class MessageRows {

  private final JdbcClient jdbc;

  MessageRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID insert(PractitionerId recipient, Sort sort, Instant now) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into message (id, recipient, sort, state, tries, created_at, next_at)
            values (?, ?, ?, 'WAITING', 0, ?, ?)
            """)
        .params(id, recipient.value(), sort.name(), utc(now), utc(now))
        .update();
    return id;
  }

  /** Normal messages of a person made since an instant, sent or to be sent. */
  int normalSince(PractitionerId recipient, Instant since) {
    return jdbc.sql(
            "select count(*) from message where recipient = ? and created_at >= ? and sort <> 'URGENT'")
        .params(recipient.value(), utc(since))
        .query(Integer.class)
        .single();
  }

  /** Messages to send now or to send again, urgent ones first. */
  List<UUID> due(Instant now, int most) {
    return jdbc.sql(
            """
            select id from message where next_at <= ? and state in ('WAITING', 'SENDING')
            order by case when sort = 'URGENT' then 0 else 1 end, next_at, id fetch first ? rows only
            """)
        .params(utc(now), most)
        .query(UUID.class)
        .list();
  }

  /**
   * Takes the message in hand and counts the try; empty when another process was faster.
   *
   * @param stuckAt from when on it is taken as left behind
   */
  Optional<Message> claim(UUID id, ChannelKind channel, Instant now, Instant stuckAt) {
    int claimed =
        jdbc.sql(
                """
                update message set state = 'SENDING', tries = tries + 1, channel = ?, sending_at = ?, next_at = ?
                where id = ? and next_at <= ? and state in ('WAITING', 'SENDING')
                """)
            .params(channel.name(), utc(now), utc(stuckAt), id, utc(now))
            .update();
    return claimed == 1 ? find(id) : Optional.empty();
  }

  /**
   * Whether the message went from being sent to sent.
   *
   * @param followAt when to ask whether it was delivered; null when nobody can tell
   */
  boolean sent(Message message, Instant now, @Nullable Instant followAt) {
    return jdbc.sql(
                """
                update message set state = 'SENT', sent_at = ?, reason = null, next_at = ?
                where id = ? and state = 'SENDING' and tries = ?
                """)
            .params(list(utc(now), utcOrNull(followAt), message.id(), message.tries()))
            .update()
        == 1;
  }

  boolean again(Message message, Reason reason, Instant next) {
    return jdbc.sql(
                """
                update message set state = 'WAITING', reason = ?, next_at = ?
                where id = ? and state = 'SENDING' and tries = ?
                """)
            .params(reason.name(), utc(next), message.id(), message.tries())
            .update()
        == 1;
  }

  /** Whether the message, in the state it was read in, now counts as undelivered. */
  boolean undelivered(Message message, Reason reason, Instant now) {
    return jdbc.sql(
                """
                update message set state = 'UNDELIVERED', reason = ?, undelivered_at = ?, next_at = null
                where id = ? and state = ? and tries = ?
                """)
            .params(reason.name(), utc(now), message.id(), message.state().name(), message.tries())
            .update()
        == 1;
  }

  /** Messages sent whose delivery is to be asked for now. */
  List<Message> toFollow(ChannelKind channel, Instant now, int most) {
    return jdbc.sql(
            """
            select * from message where next_at <= ? and state = 'SENT' and channel = ?
            order by next_at fetch first ? rows only
            """)
        .params(utc(now), channel.name(), most)
        .query((row, i) -> read(row))
        .list();
  }

  void delivered(Message message, Instant now) {
    jdbc.sql(
            "update message set state = 'DELIVERED', delivered_at = ?, next_at = null where id = ? and state = 'SENT'")
        .params(utc(now), message.id())
        .update();
  }

  void followAgain(Message message, @Nullable Instant next) {
    jdbc.sql("update message set next_at = ? where id = ? and state = 'SENT'")
        .params(list(utcOrNull(next), message.id()))
        .update();
  }

  Optional<Message> find(UUID id) {
    return jdbc.sql("select * from message where id = ?")
        .param(id)
        .query((row, i) -> read(row))
        .optional();
  }

  /** The latest messages, newest first. */
  List<Message> latest(int most) {
    return jdbc.sql("select * from message order by created_at desc, id fetch first ? rows only")
        .param(most)
        .query((row, i) -> read(row))
        .list();
  }

  /** How many messages made since an instant stand in each state. */
  Map<MessageState, Integer> countsSince(Instant since) {
    var counts = new LinkedHashMap<MessageState, Integer>();
    jdbc.sql("select state, count(*) as many from message where created_at >= ? group by state")
        .param(utc(since))
        .query(
            (RowCallbackHandler)
                row ->
                    counts.put(MessageState.valueOf(row.getString("state")), row.getInt("many")));
    return counts;
  }

  private static List<@Nullable Object> list(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  private static Message read(ResultSet row) throws SQLException {
    var channel = row.getString("channel");
    var reason = row.getString("reason");
    return new Message(
        row.getObject("id", UUID.class),
        new PractitionerId(row.getString("recipient")),
        Sort.valueOf(row.getString("sort")),
        MessageState.valueOf(row.getString("state")),
        channel == null ? null : ChannelKind.valueOf(channel),
        row.getInt("tries"),
        reason == null ? null : Reason.valueOf(reason),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "sent_at"),
        Sql.instantOrNull(row, "delivered_at"),
        Sql.instantOrNull(row, "undelivered_at"));
  }
}

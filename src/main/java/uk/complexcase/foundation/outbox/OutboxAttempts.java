package uk.complexcase.foundation.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the tries per publication, since the registry itself does not. */
@Component
class OutboxAttempts {

  private final JdbcClient jdbc;
  private final OutboxSettings settings;

  OutboxAttempts(JdbcClient jdbc, OutboxSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** Whether a publication may be tried now; if so the try is counted, before it is made. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean begin(UUID publication, Instant now) {
    var known =
        jdbc.sql("select attempts, next_attempt_at from outbox_attempt where publication_id = ?")
            .param(publication)
            .query((row, i) ->
                new Attempt(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
            .optional();
    if (known.isPresent()
        && (known.get().count >= settings.attempts() || now.isBefore(known.get().next))) {
      return false;
    }
    int count = known.map(Attempt::count).orElse(0) + 1;
    var next = now.plus(settings.waitBefore(count)).atOffset(ZoneOffset.UTC);
    var sql =
        known.isPresent()
            ? "update outbox_attempt set attempts = ?, next_attempt_at = ? where publication_id = ?"
            : "insert into outbox_attempt (attempts, next_attempt_at, publication_id) values (?, ?, ?)";
    jdbc.sql(sql).params(List.of(count, next, publication)).update();
    return true;
  }

  /** Forgets the tries of publications that were heard. */
  @Transactional
  public void forgetHeard() {
    jdbc.sql(
            "delete from outbox_attempt where publication_id not in (select id from event_publication)")
        .update();
  }

  private record Attempt(int count, Instant next) {}
}

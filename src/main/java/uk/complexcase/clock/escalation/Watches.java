package uk.complexcase.clock.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.clock.timescales.DeadlineId;

/** The row of each watch: whose turn it is, which instance serves it and when that wakes. */
@Component
class Watches {

  private final JdbcClient jdbc;
  private final TransactionTemplate ownTransaction;

  Watches(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * One watch.
   *
   * @param askedAt when its start was last asked for
   * @param wakesAt the next instant the engine was told; null until it was
   * @param readAt when that was
   */
  record Watch(
      WatchKey key,
      Instant askedAt,
      @Nullable Long instance,
      @Nullable Instant wakesAt,
      @Nullable Instant readAt) {

    /** Whether nothing was heard of it since. */
    boolean silentSince(Instant time) {
      return askedAt.isBefore(time) && (readAt == null || readAt.isBefore(time));
    }
  }

  /**
   * The watch over the deadline, a first one when there is none; commits on its own, since the
   * engine's worker reads the row at once.
   */
  WatchKey open(DeadlineId id, Instant now) {
    if (find(id).isEmpty()) {
      try {
        ownTransaction.executeWithoutResult(status -> insert(id, now));
      } catch (DuplicateKeyException e) {
        // another node was faster: the row is there, which is all we want
      }
    }
    return find(id).orElseThrow().key();
  }

  /**
   * The next watch after one that was lost; empty when another node was faster. Commits at once.
   */
  Optional<WatchKey> follow(WatchKey lost, Instant now) {
    var next = new WatchKey(lost.deadline(), lost.number() + 1);
    Integer followed =
        ownTransaction.execute(status ->
            jdbc.sql(
                    """
                    update deadline_watch
                    set generation = ?, asked_at = ?, instance_key = null, wakes_at = null, read_at = null
                    where deadline_id = ? and generation = ?
                    """)
                .params(next.number(), utc(now), lost.deadline().value(), lost.number())
                .update());
    return followed != null && followed == 1 ? Optional.of(next) : Optional.empty();
  }

  private void insert(DeadlineId id, Instant now) {
    jdbc.sql("insert into deadline_watch (deadline_id, generation, asked_at) values (?, 1, ?)")
        .params(id.value(), utc(now))
        .update();
  }

  Optional<Watch> find(DeadlineId id) {
    return jdbc.sql("select * from deadline_watch where deadline_id = ?")
        .param(id.value())
        .query(Watches::watch)
        .optional();
  }

  /**
   * Whether it is this watch's turn; its row is then held until the transaction ends, so that two
   * workers with the same job act one after the other.
   */
  boolean holds(WatchKey key) {
    return jdbc.sql(
            "select generation from deadline_watch where deadline_id = ? and generation = ? for update")
        .params(key.deadline().value(), key.number())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Writes down what the engine is told. */
  void told(WatchKey key, long instance, Instant wakesAt, Instant now) {
    jdbc.sql(
            "update deadline_watch set instance_key = ?, wakes_at = ?, read_at = ? where deadline_id = ?")
        .params(instance, utc(wakesAt), utc(now), key.deadline().value())
        .update();
  }

  void forget(DeadlineId id) {
    jdbc.sql("delete from deadline_watch where deadline_id = ?").param(id.value()).update();
  }

  /** Drops the rows of clocks that run no more. */
  void forgetClosed() {
    jdbc.sql(
            """
            delete from deadline_watch where deadline_id in
              (select id from deadline where state not in ('OPEN', 'BREACHED'))
            """)
        .update();
  }

  Map<DeadlineId, Watch> all() {
    var all = new HashMap<DeadlineId, Watch>();
    jdbc.sql("select * from deadline_watch")
        .query(Watches::watch)
        .list()
        .forEach(watch -> all.put(watch.key().deadline(), watch));
    return all;
  }

  private static Watch watch(ResultSet row, int number) throws SQLException {
    long instance = row.getLong("instance_key");
    boolean served = !row.wasNull();
    return new Watch(
        new WatchKey(
            new DeadlineId(row.getObject("deadline_id", UUID.class)), row.getInt("generation")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        served ? instance : null,
        instant(row, "wakes_at"),
        instant(row, "read_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

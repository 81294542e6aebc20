package uk.complexcase.procedure.process;

import java.sql.Types;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who holds the start of a process, one row for each process and key. Every change commits on its
 * own, since the engine's worker reads it while the caller's transaction may still run.
 */
@Component
class StartClaims {

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final TransactionTemplate ownTransaction;

  StartClaims(JdbcClient jdbc, InstantSource clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Makes the row unless it is there. */
  void open(String processId, String startKey) {
    if (isOpen(processId, startKey)) {
      return;
    }
    try {
      ownTransaction.executeWithoutResult(status -> insert(processId, startKey));
    } catch (DuplicateKeyException e) {
      // another node was faster: the row is there, which is all we want
    }
  }

  /** The instance that holds the start; empty while none does. */
  Optional<Long> holder(String processId, String startKey) {
    return jdbc.sql(
            """
            select process_instance_key from process_start
            where process_id = ? and start_key = ? and process_instance_key is not null
            """)
        .params(processId, startKey)
        .query(Long.class)
        .optional();
  }

  /** Whether the start is this instance's, which it is when nobody held it before. */
  boolean claim(String processId, String startKey, long instanceKey) {
    open(processId, startKey);
    ownTransaction.executeWithoutResult(status ->
        jdbc.sql(
                """
                update process_start set process_instance_key = ?
                where process_id = ? and start_key = ? and process_instance_key is null
                """)
            .params(instanceKey, processId, startKey)
            .update());
    return holder(processId, startKey).filter(key -> key == instanceKey).isPresent();
  }

  private boolean isOpen(String processId, String startKey) {
    return jdbc.sql("select count(*) from process_start where process_id = ? and start_key = ?")
            .params(processId, startKey)
            .query(Long.class)
            .single()
        > 0;
  }

  private void insert(String processId, String startKey) {
    jdbc.sql("insert into process_start (process_id, start_key, claimed_at) values (?, ?, ?)")
        .param(1, processId)
        .param(2, startKey)
        .param(3, clock.instant().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }
}

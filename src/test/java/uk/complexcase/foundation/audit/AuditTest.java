package uk.complexcase.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The log: what it keeps, what it refuses, and that nothing can be changed in it unseen; on both
 * databases.
 */
class AuditTest {

  private static final PractitionerId SAM = new PractitionerId("sam");

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {

    @Override
    void withoutTrigger(String... statements) {
      jdbc.sql("drop trigger if exists audit_entry_append_only").update();
      run(statements);
      jdbc.sql(
              """
              create trigger audit_entry_append_only before update, delete on audit_entry
              for each row call 'uk.complexcase.foundation.audit.AppendOnlyTrigger'
              """)
          .update();
    }
  }

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {

    @Override
    void withoutTrigger(String... statements) {
      jdbc.sql("alter table audit_entry disable trigger audit_entry_append_only").update();
      run(statements);
      jdbc.sql("alter table audit_entry enable trigger audit_entry_append_only").update();
    }
  }

  @Import({ChainedAuditLog.class, AuditChain.class, AuditVerification.class})
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  abstract static class Behaviour {

    @Autowired AuditLog log;
    @Autowired AuditVerification verification;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    abstract void withoutTrigger(String... statements);

    final void run(String... statements) {
      List.of(statements).forEach(statement -> jdbc.sql(statement).update());
    }

    @BeforeEach
    void an_empty_log() {
      withoutTrigger(
          "delete from audit_entry",
          "update audit_head set last_seq = 0, last_hash = '%s'".formatted(AuditEntry.GENESIS));
    }

    @Test
    void acts_and_views_are_chained_in_order() {
      log.act(SAM, "REFERRAL_SUBMITTED", "R-7K3F-9Q2D", "Online");
      log.view(SAM, "C-4M8T-2XJ6", "Case overview");

      assertThat(entries())
          .containsExactly("1 sam REFERRAL_SUBMITTED R-7K3F-9Q2D", "2 sam VIEWED C-4M8T-2XJ6");
      assertThat(verification.verify()).isEqualTo(new AuditVerification.Intact(2));
      assertThat(verification.verify().sentence()).isEqualTo("The audit log is intact: 2 entries");
    }

    @Test
    void an_empty_log_is_intact() {
      assertThat(verification.verify()).isEqualTo(new AuditVerification.Intact(0));
    }

    @Test
    void what_was_rolled_back_was_not_done_but_was_seen() {
      transactions.executeWithoutResult(status -> {
        log.act(SAM, "REFERRAL_SUBMITTED", "R-7K3F-9Q2D", "Online");
        log.view(SAM, "R-7K3F-9Q2D", "Referral");
        status.setRollbackOnly();
      });

      assertThat(entries()).containsExactly("1 sam VIEWED R-7K3F-9Q2D");
    }

    @Test
    void acts_of_one_transaction_stay_together_and_in_order() {
      transactions.executeWithoutResult(status -> {
        log.act(SAM, "FIRST", "R-7K3F-9Q2D", "");
        log.act(SAM, "SECOND", "R-7K3F-9Q2D", "");
      });

      assertThat(entries()).containsExactly("1 sam FIRST R-7K3F-9Q2D", "2 sam SECOND R-7K3F-9Q2D");
    }

    @Test
    void text_too_long_for_its_column_is_cut_rather_than_lost() {
      log.act(SAM, "LONG", "s".repeat(500), "d".repeat(5000));

      assertThat(verification.verify()).isEqualTo(new AuditVerification.Intact(1));
    }

    @Test
    void many_writers_at_once_make_one_chain() throws Exception {
      try (var threads = Executors.newFixedThreadPool(6)) {
        var acts =
            IntStream.range(0, 60)
                .mapToObj(n ->
                    threads.submit(
                        (Callable<Void>)
                            () -> {
                              log.act(SAM, "ACT", "R-" + n, "");
                              return null;
                            }))
                .toList();
        for (var act : acts) {
          act.get();
        }
      }

      assertThat(verification.verify()).isEqualTo(new AuditVerification.Intact(60));
    }

    @ParameterizedTest
    @CsvSource({
      "update audit_entry set detail = 'other' where seq = 1",
      "delete from audit_entry where seq = 1"
    })
    void the_database_refuses_to_change_or_remove_an_entry(String statement) {
      fiveEntries();

      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("append-only");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        value = {
          "a changed detail | update audit_entry set detail = 'other' where seq = 3 | 3",
          "a changed actor | update audit_entry set actor = 'kim' where seq = 5 | 5",
          "a changed time | update audit_entry set acted_at = timestamp with time zone '2020-01-01 00:00:00+00:00' where seq = 2 | 2",
          "text moved to the next field | update audit_entry set subject = 'R-', detail = '3x' where seq = 3 | 3",
          "the first removed | delete from audit_entry where seq = 1 | 1",
          "one in the middle removed | delete from audit_entry where seq = 3 | 3",
          "the last removed | delete from audit_entry where seq = 5 | 5",
          "all removed | delete from audit_entry | 1",
          "a number changed | update audit_entry set seq = 9 where seq = 5 | 5"
        })
    void tampering_is_found_at_the_first_entry_that_does_not_fit(
        String what, String statement, long broken) {
      fiveEntries();

      withoutTrigger(statement);

      assertThat(verification.verify())
          .isInstanceOfSatisfying(
              AuditVerification.Broken.class, found -> assertThat(found.seq()).isEqualTo(broken));
      assertThat(VerifyAuditCommand.exitCode(verification.verify())).isEqualTo(1);
    }

    @Test
    void entries_in_another_order_are_found() {
      fiveEntries();

      withoutTrigger(
          "update audit_entry set seq = 99 where seq = 2",
          "update audit_entry set seq = 2 where seq = 3",
          "update audit_entry set seq = 3 where seq = 99");

      assertThat(verification.verify())
          .isInstanceOfSatisfying(
              AuditVerification.Broken.class, found -> assertThat(found.seq()).isEqualTo(2));
    }

    @Test
    void an_entry_put_in_after_the_head_is_found() {
      fiveEntries();

      run(
          """
          insert into audit_entry (seq, acted_at, actor, act, subject, detail, prev_hash, entry_hash)
          select 6, acted_at, actor, act, subject, detail, entry_hash, entry_hash from audit_entry where seq = 5
          """);

      assertThat(verification.verify())
          .isInstanceOfSatisfying(
              AuditVerification.Broken.class, found -> assertThat(found.seq()).isEqualTo(6));
    }

    private void fiveEntries() {
      for (int n = 1; n <= 5; n++) {
        log.act(SAM, "ACT", "R-" + n, "x");
      }
    }

    private List<String> entries() {
      return jdbc.sql("select seq, actor, act, subject from audit_entry order by seq")
          .query((row, number) ->
              row.getLong(1)
                  + " "
                  + row.getString(2)
                  + " "
                  + row.getString(3)
                  + " "
                  + row.getString(4))
          .list();
    }
  }
}

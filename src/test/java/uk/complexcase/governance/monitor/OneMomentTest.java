package uk.complexcase.governance.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.reset;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import uk.complexcase.cases.fixtures.CaseFilesOnADatabase;
import uk.complexcase.cases.fixtures.Somebody;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.procedure.ReleaseBook;

/** What changes while a reader's figures are counted changes none of them halfway. */
class OneMomentTest {

  private static final String REF = "C-0NEM-0MNT";

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Import({FiguresTest.Figures.class, CaseFilesOnADatabase.class})
  abstract static class Behaviour {

    @Autowired CaseFigures figures;
    @Autowired JdbcTemplate jdbc;
    @MockitoSpyBean FigureRows rows;
    @MockitoBean ProcedureModels models;
    @MockitoBean ReleaseBook book;

    @BeforeEach
    void a_closed_case_hidden_from_the_viewer() {
      jdbc.update(
          """
          insert into case_file (ref, child_name, name_key, status, opened_at, changed_at, current_ref)
          values (?, 'Child', 'child', 'CLOSED', current_timestamp, current_timestamp, ?)
          """,
          REF,
          REF);
      jdbc.update(
          "insert into restricted_case (case_ref, reason, restricted_by, restricted_at) values (?, 'x', 'x', current_timestamp)",
          REF);
    }

    @AfterEach
    void without_it() {
      reset(rows);
      jdbc.update("delete from restricted_case where case_ref = ?", REF);
      jdbc.update("delete from case_file where ref = ?", REF);
    }

    @Test
    void a_hidden_case_opened_after_all_were_counted_is_not_taken_off_their_number() {
      var viewer = Somebody.HUB_MANAGER.viewer();
      int before = figures.counts(viewer).get(Figure.OPEN);
      doAnswer(
              call -> {
                var counted = call.callRealMethod();
                CompletableFuture.runAsync(this::opened).join();
                return counted;
              })
          .when(rows)
          .count(eq(Figure.OPEN), any());

      assertThat(figures.counts(viewer).get(Figure.OPEN)).isEqualTo(before);
    }

    private void opened() {
      jdbc.update("update case_file set status = 'REFERRAL' where ref = ?", REF);
    }
  }
}

package uk.complexcase.pathway.addedsteps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** The records of added steps, on both databases. */
class AddedStepRowsTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Transactional
  abstract static class Behaviour {

    private static final CaseRef CHILD = new CaseRef("C-2027-0001");
    private static final CaseRef SAME_CHILD = new CaseRef("C-2027-0002");

    @Autowired JdbcClient jdbc;

    @Test
    void a_record_is_read_as_it_was_and_goes_with_its_file_and_back() {
      var rows = new AddedStepRows(jdbc, new ObjectMapper());
      var step =
          new AddedStep(
              7,
              CHILD,
              "risk-review",
              "ConfirmPlanShared",
              "confirm-plan-shared",
              "Confirm the plan was shared",
              2,
              List.of(new Answer("planShared", "Was it shared?", "YES", "Yes", true)),
              new PractitionerId("cs.manager"),
              Instant.parse("2027-01-11T09:00:00Z"));
      rows.add(step, CHILD);

      assertThat(rows.of(CHILD)).containsExactly(step);
      rows.follow(new MovedFiles(List.of(CHILD, SAME_CHILD), file -> SAME_CHILD));
      assertThat(rows.of(CHILD)).isEmpty();
      assertThat(rows.of(SAME_CHILD)).containsExactly(step);
      rows.follow(new MovedFiles(List.of(CHILD, SAME_CHILD), file -> file));
      assertThat(rows.of(CHILD)).containsExactly(step);
    }
  }
}

package uk.complexcase.clock.timescales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.procedure.models.ModelsFixture;

/** The timescales as delivered: every row can be reckoned by, and somebody answers for it. */
class TimescaleTableTest {

  private final ProcedureModels models = ModelsFixture.delivered();
  private final List<Map<String, String>> rows = models.tableRows("timescales");

  @Test
  void every_timescale_has_a_code_of_its_own() {
    assertThat(rows)
        .hasSizeGreaterThan(50)
        .extracting(row -> row.get("code"))
        .doesNotHaveDuplicates();
  }

  @Test
  void every_row_gives_a_due_time_after_its_start_with_its_warnings_before_it() {
    var start = Instant.parse("2027-03-24T10:15:00Z");
    var reckoner = new Reckoner(new WorkingDays(new ComputedHolidays()));
    for (var row : rows) {
      var timescale = Timescale.of(row);
      var reckoning =
          reckoner.reckon(timescale.rule(), timescale.amount(), timescale.warnings(), start);
      assertThat(reckoning.due()).as(row.get("code")).isAfter(start);
      assertThat(reckoning.warnings())
          .as(row.get("code"))
          .allMatch(warning -> warning.isAfter(start) && warning.isBefore(reckoning.due()));
    }
  }

  @Test
  void every_row_names_a_clause_of_the_catalogue_and_a_role_that_answers() {
    var groups = Stream.of(Role.values()).map(Role::candidateGroup).toList();
    for (var row : rows) {
      assertThat(models.clause(row.get("clause"))).as(row.get("code")).isPresent();
      assertThat(groups).as(row.get("code")).contains(row.get("responsible"));
    }
  }
}

package uk.complexcase.clock.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.complexcase.clock.escalation.Rung.Urgency;
import uk.complexcase.clock.escalation.Rung.Whom;
import uk.complexcase.clock.timescales.Hardness;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.procedure.models.ModelsFixture;

/** The delivered ladder and management line can be followed whatever clock runs out. */
class EscalationTablesTest {

  private static final ProcedureModels MODELS = ModelsFixture.delivered();
  private static final String HEAD = Role.CSC_HEAD_OF_SERVICE.candidateGroup();
  private static final Set<Hardness> CLIMBING = EnumSet.of(Hardness.STATUTORY, Hardness.SAFETY);

  @ParameterizedTest
  @EnumSource
  void every_kind_of_clock_has_a_ladder_whose_steps_follow_each_other(Hardness hardness) {
    var ladder = new Ladders(MODELS).of(hardness);
    var time = new PlainWorkingTime();

    // at every hour of a fortnight in which the clocks go forward
    Stream.iterate(Instant.parse("2027-03-22T00:00:00Z"), due -> due.plus(Duration.ofHours(1)))
        .limit(14 * 24)
        .forEach(due -> {
          var after = ladder.rungs().stream().map(rung -> lag(rung).after(due, time)).toList();
          assertThat(after).isSorted().first().isEqualTo(due);
          assertThat(ladder.reminderAfter(0).after(due, time)).isAfter(after.getLast());
          assertThat(ladder.reminderAfter(1).after(due, time))
              .isAfter(ladder.reminderAfter(0).after(due, time));
        });
  }

  @ParameterizedTest
  @EnumSource
  void only_clocks_of_law_and_safety_reach_the_head_of_service_or_wait_for_nothing(
      Hardness hardness) {
    var ladder = new Ladders(MODELS).of(hardness);
    var rungs =
        Stream.concat(Stream.of(ladder.warning(), ladder.reminder()), ladder.rungs().stream())
            .toList();

    if (CLIMBING.contains(hardness)) {
      assertThat(ladder.rungs().getLast().whom()).containsExactly(Whom.HEAD_OF_SERVICE);
    } else {
      assertThat(rungs)
          .allSatisfy(rung -> {
            assertThat(rung.whom()).doesNotContain(Whom.HEAD_OF_SERVICE);
            assertThat(rung.notAbove()).isEqualTo(Role.CSC_SERVICE_MANAGER.candidateGroup());
            assertThat(rung.urgency()).isEqualTo(Urgency.NEVER);
          });
    }
  }

  @Test
  void every_group_that_answers_for_a_clock_or_does_work_has_a_line_to_the_head_of_service() {
    var managers = managers();

    assertThat(groups())
        .isNotEmpty()
        .allSatisfy(group -> {
          var seen = new HashSet<String>();
          var reached = group;
          while (!reached.equals(HEAD)) {
            assertThat(seen.add(reached)).as("a circle above %s", group).isTrue();
            assertThat(managers).as("above %s", group).containsKey(reached);
            reached = Objects.requireNonNull(managers.get(reached));
          }
        });
  }

  @Test
  void every_group_of_the_line_is_a_role() {
    assertThat(managers())
        .allSatisfy((group, manager) -> {
          assertThat(ManagementLine.role(group)).as(group).isPresent();
          assertThat(ManagementLine.role(manager)).as(manager).isPresent();
        })
        .doesNotContainKey(HEAD);
  }

  private static Lag lag(Rung rung) {
    return Objects.requireNonNull(rung.after());
  }

  private static Map<String, String> managers() {
    return MODELS.tableRows("management-line").stream()
        .collect(Collectors.toMap(row -> row.get("group"), row -> row.get("manager")));
  }

  /** Those of the timescales and of every user task of the models. */
  private static List<String> groups() {
    return Stream.concat(
            MODELS.tableRows("timescales").stream().map(row -> row.get("responsible")),
            Stream.of(Role.values())
                .map(Role::candidateGroup)
                .filter(EscalationTablesTest::doesWork))
        .distinct()
        .toList();
  }

  private static boolean doesWork(String group) {
    return MODELS.diagram("referral-pathway").orElseThrow().contains("\"" + group + "\"");
  }
}

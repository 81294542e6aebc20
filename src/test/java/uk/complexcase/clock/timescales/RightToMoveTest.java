package uk.complexcase.clock.timescales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.complexcase.clock.fixtures.ADeadline;
import uk.complexcase.foundation.people.Role;

/** Who may change which clock. */
class RightToMoveTest {

  @ParameterizedTest
  @CsvSource({
    "CSC_SERVICE_MANAGER, STATUTORY, true",
    "CSC_HEAD_OF_SERVICE, SAFETY, true",
    "CSC_ONCALL_SENIOR, LOCAL, true",
    "CSC_ONCALL_SENIOR, SOFT, true",
    "MASH_MANAGER, LOCAL, true",
    "CSC_TEAM_MANAGER, SOFT, true",
    "CS_TEAM_MANAGER, LOCAL, true",
    "POLICE_DI, LOCAL, true",
    "MASH_MANAGER, STATUTORY, false",
    "CSC_TEAM_MANAGER, SAFETY, false",
    "MASH_SCREENER, LOCAL, false",
    "AUDITOR, SOFT, false"
  })
  void senior_managers_change_every_clock_and_team_managers_none_of_law_or_safety(
      Role role, Hardness hardness, boolean may) {
    var clock =
        ADeadline.aDeadline("code", new ClockSubject("R-7K3F-9Q2D", ""), Instant.EPOCH)
            .as(hardness)
            .build();

    assertThat(RightToMove.holds(Set.of(role), clock)).isEqualTo(may);
    assertThat(RightToMove.holds(Set.of(Role.REFERRER, role), clock)).isEqualTo(may);
    assertThat(RightToMove.whoMay(clock))
        .isEqualTo(
            hardness == Hardness.STATUTORY || hardness == Hardness.SAFETY
                ? "Only a service manager, a head of service or the on-call senior manager can change"
                    + " this deadline, because it is one of law or safety"
                : "Only a manager can change this deadline");
  }
}

package uk.complexcase.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protection is never lowered as a side effect. */
class StatusOrderTest {

  @ParameterizedTest
  @CsvSource({
    "REFERRAL, ASSESSMENT_S17, true",
    "ASSESSMENT_S17, STRATEGY, true",
    "CP_PLAN, ASSESSMENT_S17, false",
    "STRATEGY, REFERRAL, false",
    "CP_PLAN, STEPPED_DOWN, true",
    "STRATEGY, CLOSED, true",
    "CLOSED, REFERRAL, true",
    "STEPPED_DOWN, STRATEGY, true"
  })
  void a_status_follows_only_upwards_or_down_by_its_own_name(
      ChildCaseStatus from, ChildCaseStatus to, boolean follows) {
    assertThat(StatusOrder.mayFollow(from, to)).isEqualTo(follows);
  }

  @ParameterizedTest
  @CsvSource({
    "REFERRAL, STRATEGY, STRATEGY",
    "CP_PLAN, STRATEGY, CP_PLAN",
    "CLOSED, REFERRAL, REFERRAL"
  })
  void of_two_files_of_one_child_the_status_that_protects_more_holds(
      ChildCaseStatus one, ChildCaseStatus two, ChildCaseStatus higher) {
    assertThat(StatusOrder.higher(one, two)).isEqualTo(higher);
    assertThat(StatusOrder.higher(two, one)).isEqualTo(higher);
  }
}

package uk.complexcase.pathway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Advice may be changed, with a reason. */
class ConfirmationPolicyTest {

  private static final ConfirmedAdvice ALONE =
      new ConfirmedAdvice(ScreeningType.SINGLE_AGENCY, ComplexCriteria.NOT_COMPLEX, false, false);
  private static final ConfirmedAdvice TOGETHER =
      new ConfirmedAdvice(ScreeningType.MULTI_AGENCY, ComplexCriteria.NOT_COMPLEX, false, false);
  private static final ScreeningAdvice ADVISED_ALONE =
      new ScreeningAdvice(
          Optional.of(ScreeningType.SINGLE_AGENCY),
          Optional.of(ComplexCriteria.NOT_COMPLEX),
          Optional.of(false),
          Optional.of(false));
  private static final List<Agency> ALL = List.of(Agency.POLICE, Agency.HEALTH, Agency.EDUCATION);

  @Test
  void following_the_advice_needs_no_reason() {
    assertThat(fields(ALONE, "", List.of(), "")).isEmpty();
  }

  @Test
  void deciding_otherwise_than_advised_needs_a_reason() {
    assertThat(fields(TOGETHER, "", ALL, "")).containsExactly("adviceChangeReason");
    assertThat(fields(TOGETHER, "A sibling is known to the police", ALL, "")).isEmpty();
  }

  @Test
  void a_multi_agency_screening_asks_police_health_and_education_or_says_why_not() {
    assertThat(fields(TOGETHER, "so", List.of(Agency.POLICE), ""))
        .containsExactly("agenciesReason");
    assertThat(fields(TOGETHER, "so", List.of(Agency.POLICE), "Not yet in school")).isEmpty();
  }

  private static List<String> fields(
      ConfirmedAdvice confirmed, String change, List<Agency> agencies, String reason) {
    return ConfirmationPolicy.problems(ADVISED_ALONE, confirmed, change, agencies, reason).stream()
        .map(FieldProblem::field)
        .toList();
  }
}

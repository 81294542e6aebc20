package uk.complexcase.pathway.referral;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** The guards on confirming a screening: advice may be changed, with a reason. */
final class ConfirmationPolicy {

  private static final Set<Agency> CORE =
      EnumSet.of(Agency.POLICE, Agency.HEALTH, Agency.EDUCATION);

  private ConfirmationPolicy() {}

  static List<FieldProblem> problems(
      ScreeningAdvice advice,
      ConfirmedAdvice confirmed,
      String changeReason,
      List<Agency> agencies,
      String agenciesReason) {
    var problems = new ArrayList<FieldProblem>();
    if (advice.changedBy(confirmed) && changeReason.isBlank()) {
      problems.add(
          new FieldProblem("adviceChangeReason", "Say why you decide otherwise than advised"));
    }
    if (confirmed.screeningType() == ScreeningType.MULTI_AGENCY
        && !agencies.containsAll(CORE)
        && agenciesReason.isBlank()) {
      problems.add(
          new FieldProblem(
              "agenciesReason", "Say why police, health and education are not all asked"));
    }
    return List.copyOf(problems);
  }
}

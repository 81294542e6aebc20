package uk.complexcase.pathway.referral;

import java.util.List;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * A referral was sent that {@link ReferralCheck} stops; the page checks first, so a person never
 * sees this.
 */
public final class ReferralRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldProblem> problems;

  ReferralRefused(List<FieldProblem> problems) {
    super("The referral has problems in " + problems.stream().map(FieldProblem::field).toList());
    this.problems = List.copyOf(problems);
  }

  /** What stops it, by field. */
  public List<FieldProblem> problems() {
    return problems;
  }
}

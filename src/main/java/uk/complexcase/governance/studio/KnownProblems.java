package uk.complexcase.governance.studio;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.ProcedureRules;

/**
 * What the rules say of a procedure, and what they said last: a page and its list ask for the same
 * one after the other.
 */
final class KnownProblems {

  private final ProcedureRules rules;
  private volatile @Nullable Found last;

  KnownProblems(ProcedureRules rules) {
    this.rules = rules;
  }

  private record Found(Map<String, String> procedure, List<Problem> problems) {}

  List<Problem> of(Map<String, String> procedure) {
    var known = last;
    if (known != null && known.procedure().equals(procedure)) {
      return known.problems();
    }
    var problems = List.copyOf(rules.problems(procedure));
    last = new Found(procedure, problems);
    return problems;
  }
}

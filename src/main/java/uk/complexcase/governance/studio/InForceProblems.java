package uk.complexcase.governance.studio;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.ProcedureFiles;
import uk.complexcase.procedure.ProcedureRules;

/**
 * What is wrong with the procedure in force. Nothing, as long as owners alone change it; but an
 * update of the product puts new files beside those they changed, and nobody compared the two.
 */
@Component
public class InForceProblems {

  private final ProcedureFiles procedure;
  private final ProcedureRules rules;
  private volatile @Nullable Found last;

  InForceProblems(ProcedureFiles procedure, ProcedureRules rules) {
    this.procedure = procedure;
    this.rules = rules;
  }

  private record Found(Map<String, String> files, List<Problem> problems) {}

  /** What would stop a release of it as it is. */
  public List<Problem> stopping() {
    var files = procedure.inForce();
    var known = last;
    if (known != null && known.files().equals(files)) {
      return known.problems();
    }
    var problems = rules.problems(files).stream().filter(Problem::stops).toList();
    last = new Found(files, problems);
    return problems;
  }
}

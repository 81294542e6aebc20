package uk.complexcase.governance.studio;

import java.util.List;
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
  private final KnownProblems known;

  InForceProblems(ProcedureFiles procedure, ProcedureRules rules) {
    this.procedure = procedure;
    this.known = new KnownProblems(rules);
  }

  /** What would stop a release of it as it is. */
  public List<Problem> stopping() {
    return known.of(procedure.inForce()).stream().filter(Problem::stops).toList();
  }
}

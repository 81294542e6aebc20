package uk.complexcase.procedure.rules;

import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** One promise the files of the procedure keep. */
@FunctionalInterface
interface Rule {

  /** Where it is broken. */
  Stream<Problem> broken(Procedure procedure);
}

package uk.complexcase.procedure.rules;

import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A clause that is named is one of the sources. */
final class ClauseStandsInTheCatalogue implements Rule {

  private final Known known;

  ClauseStandsInTheCatalogue(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return Carried.of(procedure)
        .filter(one -> !known.clauses().containsKey(one.clause()))
        .map(one ->
            one.problem()
                .apply(
                    "clause-stands-in-the-catalogue",
                    "%s names the clause \"%s\", which no source has."
                        .formatted(one.by().get(), one.clause())));
  }
}

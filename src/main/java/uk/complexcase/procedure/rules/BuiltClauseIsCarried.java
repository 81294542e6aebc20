package uk.complexcase.procedure.rules;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A core clause that the procedure carries out goes on being carried out by something. */
final class BuiltClauseIsCarried implements Rule {

  private final Known known;

  BuiltClauseIsCarried(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    var carried =
        Carried.of(procedure).map(Carried::clause).collect(Collectors.toUnmodifiableSet());
    return known.built().stream()
        .filter(clause -> !carried.contains(clause))
        .sorted()
        .map(clause ->
            new Problem(
                BuiltClauses.LIST,
                clause,
                true,
                "core-clause-is-carried",
                "Nothing carries out clause %s any more: %s"
                    .formatted(clause, known.clauses().getOrDefault(clause, "")),
                "Name the clause at the step, row or form that now carries it out."));
  }
}

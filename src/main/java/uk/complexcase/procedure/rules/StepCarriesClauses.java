package uk.complexcase.procedure.rules;

import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** Everything in a diagram that acts or decides says which clause it carries out. */
final class StepCarriesClauses implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.models().stream()
        .flatMap(model ->
            model.nodes().stream()
                .filter(node -> !isJoin(model, node))
                .filter(node ->
                    node.property("clauses").size() != 1
                        || node.property("clauses").getFirst().isBlank()))
        .flatMap(node ->
            node.stops(
                "step-carries-clauses",
                node.title() + " does not say which clause it carries out.",
                "Write the clauses in the properties panel, under Procedure clause, or local-default where none asks for it."));
  }

  /** A gateway where ways only meet decides nothing. */
  private static boolean isJoin(Model model, Node node) {
    return node.isGateway() && model.outgoing(node.id()).size() < 2;
  }
}

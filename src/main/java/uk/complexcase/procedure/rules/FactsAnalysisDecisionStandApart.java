package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A form keeps facts, analysis and decision in sections of their own, in that order. */
final class FactsAnalysisDecisionStandApart implements Rule {

  private static final List<String> SECTIONS = List.of("Facts", "Analysis", "Decision");

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.forms().stream()
        .filter(form -> !apart(form))
        .flatMap(form ->
            form.stops(
                null,
                "facts-analysis-decision-stand-apart",
                "The form %s does not keep facts, analysis and decision apart."
                    .formatted(form.called()),
                "Put every question into a group: Facts, Analysis or Decision, in that order."));
  }

  private static boolean apart(Form form) {
    var sections = form.parts().stream().map(part -> part.path("label").asText()).toList();
    var order = sections.stream().map(SECTIONS::indexOf).toList();
    return form.parts().stream().allMatch(part -> part.path("type").asText().equals("group"))
        && !order.isEmpty()
        && !order.contains(-1)
        && order.equals(order.stream().sorted().distinct().toList());
  }
}

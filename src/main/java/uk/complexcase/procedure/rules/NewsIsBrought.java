package uk.complexcase.procedure.rules;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/**
 * An added step that waits for news waits for some that the software brings to this process: for
 * other news it would wait for ever. Delivered steps are held by {@link StepKeepsWhatTheCodeDoes}.
 */
final class NewsIsBrought implements Rule {

  private static final Set<String> WAITING =
      Set.of("startEvent", "intermediateCatchEvent", "boundaryEvent", "receiveTask");

  private final Known known;

  NewsIsBrought(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.models().stream().flatMap(this::broken);
  }

  private Stream<Problem> broken(Model model) {
    var delivered = known.delivered().model(model.id());
    var brought =
        delivered.stream()
            .flatMap(before -> before.nodes().stream().map(before::news))
            .collect(toSet());
    return model.nodes().stream()
        .filter(node -> WAITING.contains(node.kind()))
        .filter(node -> delivered.flatMap(before -> before.node(node.id())).isEmpty())
        .filter(node -> !model.news(node).isEmpty() && !brought.contains(model.news(node)))
        .flatMap(node ->
            node.stops(
                "news-is-brought",
                node.title() + " waits for news that the software never brings to this process.",
                "Choose a message this process waits for already, with its correlation key, or"
                    + " wait for a time."));
  }
}

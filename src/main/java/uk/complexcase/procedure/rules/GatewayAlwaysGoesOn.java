package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A gateway where ways part takes one in every case, and says under which condition which. */
final class GatewayAlwaysGoesOn implements Rule {

  private static final Set<String> DECIDING = Set.of("exclusiveGateway", "inclusiveGateway");

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.models().stream()
        .flatMap(model ->
            model.nodes().stream()
                .filter(node -> DECIDING.contains(node.kind()))
                .filter(node -> model.outgoing(node.id()).size() > 1)
                .flatMap(node -> broken(node, model.outgoing(node.id()))));
  }

  private static Stream<Problem> broken(Node gateway, List<Node> ways) {
    String otherwise = gateway.attribute("default");
    var bare =
        ways.stream()
            .filter(way -> !way.id().equals(otherwise) && condition(way).isEmpty())
            .flatMap(way ->
                way.stops(
                    "gateway-always-goes-on",
                    way.title() + " has no condition.",
                    "Write its condition, or make it the default."));
    boolean whole = ways.stream().anyMatch(way -> way.id().equals(otherwise)) || complete(ways);
    return Stream.concat(
        bare,
        whole
            ? Stream.empty()
            : gateway.stops(
                "gateway-always-goes-on",
                "The gateway %s has no default: a case that fits no condition would stand still."
                    .formatted(gateway.called()),
                "Make one of the ways the default."));
  }

  /** One of them always holds, or of two the one is what the other is not. */
  private static boolean complete(List<Node> ways) {
    var conditions = ways.stream().map(GatewayAlwaysGoesOn::condition).collect(Collectors.toSet());
    return conditions.contains("=true")
        || conditions.stream()
            .filter(condition -> condition.startsWith("="))
            .anyMatch(condition -> conditions.contains("=not(" + condition.substring(1) + ")"));
  }

  private static String condition(Node way) {
    return way.children("conditionExpression").stream()
        .map(one -> one.getTextContent().strip())
        .findFirst()
        .orElse("");
  }
}

package uk.complexcase.procedure.models;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Puts the elements of a scope in the order of the flow: each after what leads to it, loops apart,
 * an event on an edge straight after its activity; what is reached by nothing comes last.
 */
public final class FlowOrder {

  private final Map<String, Element> nodes;
  private final List<Element> flows;
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> order = new ArrayDeque<>();

  private FlowOrder(Map<String, Element> nodes, List<Element> flows) {
    this.nodes = nodes;
    this.flows = flows;
  }

  /**
   * The ids of one scope in that order.
   *
   * @param nodes its elements by id, in document order
   * @param flows the lines between them
   */
  public static List<String> of(Map<String, Element> nodes, List<Element> flows) {
    var walk = new FlowOrder(nodes, flows);
    var starts =
        nodes.values().stream().filter(node -> "startEvent".equals(node.getLocalName())).toList();
    // visited last to first: what is visited last is put first
    starts.reversed().forEach(start -> walk.visit(start.getAttribute("id")));
    var found = new ArrayList<>(walk.order);
    nodes.keySet().stream().filter(id -> !walk.seen.contains(id)).forEach(found::add);
    return found;
  }

  private void visit(String id) {
    if (!nodes.containsKey(id) || !seen.add(id)) {
      return;
    }
    flows.stream()
        .filter(flow -> flow.getAttribute("sourceRef").equals(id))
        .map(flow -> flow.getAttribute("targetRef"))
        .toList()
        .reversed()
        .forEach(this::visit);
    nodes.values().stream()
        .filter(node -> node.getAttribute("attachedToRef").equals(id))
        .map(node -> node.getAttribute("id"))
        .toList()
        .reversed()
        .forEach(this::visit);
    order.addFirst(id);
  }
}

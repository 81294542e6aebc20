package uk.complexcase.cases.plans;

import java.util.List;

/**
 * The plan that runs for a child as one of an exploitation panel reads it beside the case: its
 * lines that reach them, and nothing of who changed what.
 *
 * @param lines in the order they were written; a line that does not reach the reader leaves no gap
 */
public record PlanAtPanel(String ref, PlanState state, List<PanelPlan.Line> lines) {
  public PlanAtPanel {
    lines = List.copyOf(lines);
  }
}

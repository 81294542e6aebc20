package uk.complexcase.cases.plans;

/**
 * How a line fits the child's plan.
 *
 * @param with the line of the child's plan it replaces, or what it conflicts with; empty where it
 *     adds to the plan
 * @param reason why it replaces that line; else it may be empty
 */
public record LineFit(Fit fit, String with, String reason) {

  /** A line that adds to the child's plan. */
  public static LineFit supplements() {
    return new LineFit(Fit.SUPPLEMENTS, "", "");
  }
}

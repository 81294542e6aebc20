package uk.complexcase.pathway.plans;

/**
 * A plan has new lines, or a later panel heard the case; its process is to read it again.
 *
 * @param because names the change, so that hearing of it twice is hearing of it once
 */
public record PlanToReadAgain(String plan, String because) {}

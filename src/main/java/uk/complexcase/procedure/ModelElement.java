package uk.complexcase.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of one element.
 *
 * @param clauses ids of the clauses it carries out, or {@code local-default}
 * @param timescale code of the clock it shows, if any
 * @param guidance what to do at this step, for the person who does it (the element's documentation)
 */
public record ModelElement(
    String processId,
    String id,
    String type,
    String name,
    List<String> clauses,
    @Nullable String timescale,
    @Nullable String formId,
    String guidance) {

  public ModelElement {
    clauses = List.copyOf(clauses);
  }
}

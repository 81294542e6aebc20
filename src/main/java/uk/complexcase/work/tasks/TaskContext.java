package uk.complexcase.work.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * One user task as the room that owns its form sees it.
 *
 * @param taskKey the engine's key
 * @param elementId the activity in the model, for example {@code ScreenContact}
 * @param variables the routing variables the task came with (references, codes, dates, flags; never
 *     personal data)
 * @param viewer the person doing it; absent when the task is only described (why it is here)
 * @param at now
 */
public record TaskContext(
    long taskKey,
    String processId,
    String elementId,
    String formId,
    List<CaseRef> cases,
    Map<String, Object> variables,
    @Nullable Viewer viewer,
    Instant at) {

  public TaskContext {
    cases = List.copyOf(cases);
    variables = Map.copyOf(variables);
  }

  /** A text variable that must be there; a task without it was made by a faulty model. */
  public String text(String name) {
    if (variables.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalStateException("Task " + elementId + " came without the variable " + name);
  }

  /** The person who submits; a form never comes without one. */
  public Viewer person() {
    if (viewer == null) {
      throw new IllegalStateException("A form of " + elementId + " came without a person");
    }
    return viewer;
  }
}

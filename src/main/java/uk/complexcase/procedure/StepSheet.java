package uk.complexcase.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of a model with all that decides what happens there.
 *
 * @param element id, name, kind, clauses, clock, form and guidance
 * @param scope id of the sub-process it stands in, or of the process
 * @param groups candidate groups, or one expression that begins with {@code =}
 * @param job type of the automatic work, if any
 * @param decision id of the table it asks, if any
 * @param result variable the answer of that table is kept in, if any
 * @param message name of the message it waits for or hears, if any
 * @param timer expression of the time it waits for, if any
 * @param attachedTo the activity whose work it watches, for an event on its edge
 * @param interrupting whether such an event ends that work
 * @param ends whether it ends all that still runs in its scope
 * @param eachOf the list it is done for each of, if any
 * @param clockOpens whether a clock opens when it begins
 * @param onward the flows that leave it
 * @param arrivals how many flows reach it
 */
public record StepSheet(
    ModelElement element,
    String scope,
    List<String> groups,
    @Nullable String job,
    @Nullable String decision,
    @Nullable String result,
    @Nullable String message,
    @Nullable String timer,
    @Nullable String attachedTo,
    boolean interrupting,
    boolean ends,
    @Nullable String eachOf,
    boolean clockOpens,
    List<Onward> onward,
    int arrivals) {

  public StepSheet {
    groups = List.copyOf(groups);
    onward = List.copyOf(onward);
  }

  public String id() {
    return element.id();
  }

  /** Whether a person does something here. */
  public boolean task() {
    return element.type().equals("userTask");
  }

  /** A flow that leaves an element: its answer, where it has one, and where it leads. */
  public record Onward(String answer, String target) {}
}

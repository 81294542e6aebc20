package uk.complexcase.governance.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.ChildIdentity;

/**
 * A process instance as a viewer reads it; what it carries is not shown, only references.
 *
 * @param state in words
 * @param version of the model it runs, with the release where it has one
 * @param chronicled whether what is done stands on a child's chronology, named here or not
 * @param steps the way it took, without what has no name
 * @param visited ids of the elements it left, {@code endedUndone} of those that ended without being
 *     done, {@code here} where it stands, {@code stuck} where it cannot go on
 * @param incidents keys of what holds it
 * @param open names of the tasks that would stop with it
 * @param instead what a person must do if it is stopped; empty when it is not stopped here
 * @param round sent with the stop
 * @param mayStop whether the viewer may stop it now
 */
public record InstanceView(
    long key,
    String name,
    String state,
    String version,
    Instant started,
    @Nullable Instant ended,
    String reference,
    List<ChildIdentity> children,
    boolean chronicled,
    List<Step> steps,
    List<String> visited,
    List<String> endedUndone,
    List<String> here,
    List<String> stuck,
    List<Long> incidents,
    List<String> open,
    String instead,
    List<Done> done,
    int round,
    boolean mayStop) {

  /** One step of the way. */
  public record Step(
      String name,
      String state,
      boolean here,
      boolean stuck,
      Instant from,
      @Nullable Instant until) {}

  /** Where it stands, in a few words. */
  public List<String> standsAt() {
    return steps.stream().filter(Step::here).map(Step::name).distinct().toList();
  }
}

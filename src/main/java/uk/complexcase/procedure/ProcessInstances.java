package uk.complexcase.procedure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Process instances, running and ended, with the way each took. The engine's search lags behind its
 * commands by a moment. Every call throws {@link EngineUnreachable} when the engine does not
 * answer.
 */
public interface ProcessInstances {

  /** The instance with this key; empty when the engine knows none. */
  Optional<Instance> find(long key);

  /** Those of the keys the engine knows, latest first. */
  List<Instance> all(Collection<Long> keys);

  /** Instances that carry one of these references, latest first; at most 200. */
  List<Instance> carrying(Collection<String> references);

  /** The elements an instance came to, in the order it did. */
  List<Visit> path(long key);

  /** The references each of these instances carries; one that carries none is absent. */
  Map<Long, Set<Carried>> references(Collection<Long> keys);

  /** The diagram of the version an instance runs, as BPMN XML; empty when it is gone. */
  Optional<String> diagram(Instance instance);

  /**
   * One instance.
   *
   * @param version which of the versions put into force it runs
   * @param release the release's tag; empty where the model has none
   * @param ended when it ended or was cancelled; null while it runs
   * @param calledBy the instance that called it and waits; null where none did
   */
  record Instance(
      long key,
      String processId,
      String name,
      long definitionKey,
      int version,
      String release,
      Instant started,
      @Nullable Instant ended,
      State state,
      boolean stuck,
      @Nullable Long calledBy) {}

  /** What became of an instance or of a step. */
  enum State {
    RUNNING,
    DONE,
    CANCELLED
  }

  /**
   * One coming to an element.
   *
   * @param name as the model names it; empty where it has no name
   * @param stuck whether an incident holds it
   * @param userTask whether a person does it
   */
  record Visit(
      String elementId,
      String name,
      State state,
      boolean stuck,
      boolean userTask,
      Instant from,
      @Nullable Instant until) {}

  /**
   * A reference an instance carries.
   *
   * @param name of the variable, for example {@code caseRef}
   * @param whole whether it is of the whole instance, not of one of its steps
   */
  record Carried(String name, String reference, boolean whole) {}
}

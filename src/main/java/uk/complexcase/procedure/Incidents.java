package uk.complexcase.procedure;

import java.util.List;
import java.util.Optional;

/**
 * What stands still in the engine. The engine's search lags behind its commands by a moment. Every
 * call throws {@link EngineUnreachable} when the engine does not answer.
 */
public interface Incidents {

  /** How often a job is tried before it becomes an incident, at first and after each retry. */
  int TRIES = 3;

  /** All that stand, oldest first; read in pages. */
  List<Incident> open();

  /** One of them, solved or not; empty when the engine knows no such incident. */
  Optional<Incident> find(long key);

  /**
   * Has the step tried again: its job is given {@link #TRIES} tries and the incident is resolved.
   * One that is solved already counts as done.
   */
  void retry(Incident incident);
}

package uk.complexcase.procedure;

import java.util.List;

/**
 * The process instances that run in the engine, so that what must run can be checked. The engine's
 * search lags behind its commands by a moment. Every call throws {@link EngineUnreachable} when the
 * engine does not answer.
 */
public interface RunningInstances {

  /** All that run of one process, in the order of their keys; read in pages. */
  List<RunningInstance> of(String processId);

  /** Ends an instance at once; one that has ended already counts as done. */
  void cancel(long instanceKey);

  /**
   * One of them.
   *
   * @param startKey what {@link ProcedureEngine#start} was called with; empty when it was started
   *     otherwise
   * @param stuck whether an incident keeps it from going on
   */
  record RunningInstance(long key, String startKey, boolean stuck) {}
}

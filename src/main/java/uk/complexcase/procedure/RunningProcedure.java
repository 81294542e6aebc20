package uk.complexcase.procedure;

import java.util.List;

/**
 * How many processes run on which version, as the engine says. It knows no case, so nobody's access
 * is asked here. Every call throws {@link EngineUnreachable} when the engine does not answer.
 */
public interface RunningProcedure {

  /** The versions of a process on which instances run, or the newest, newest first. */
  List<RunningVersion> versions(String processId);

  /**
   * A version with its instances.
   *
   * @param tag the release's name in the model; empty where it has none
   */
  record RunningVersion(int version, String tag, long running) {}
}

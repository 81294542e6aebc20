package uk.complexcase.procedure;

import java.time.Instant;
import java.util.List;

/**
 * What the engine says of the processes as they run: where it stopped, and how many run on which
 * version. It knows no case, so nobody's access is asked here. Every call throws {@link
 * EngineUnreachable} when the engine does not answer.
 */
public interface RunningProcedure {

  /** Steps that could not go on and wait for somebody, oldest first; read in pages. */
  List<Incident> incidents();

  /** The versions of a process on which instances run, or the newest, newest first. */
  List<RunningVersion> versions(String processId);

  /** A step that could not go on. */
  record Incident(long key, String processId, String elementId, Instant since) {}

  /**
   * A version with its instances.
   *
   * @param tag the release's name in the model; empty where it has none
   */
  record RunningVersion(int version, String tag, long running) {}
}

package uk.complexcase.procedure;

import java.util.List;

/**
 * Which versions of a model cases are running on, as the engine says. It knows no case, so nobody's
 * access is asked here.
 */
public interface RunningVersions {

  /**
   * The versions some phase runs on, the newest first; the newest is there even with nobody. Throws
   * {@link EngineUnreachable} when the engine does not answer.
   */
  List<Version> of(String processId);

  /**
   * A version of a model.
   *
   * @param number the engine's own
   * @param tag the release's name in the model; empty where it has none
   * @param running how many phases run on it now
   */
  record Version(int number, String tag, long running) {}
}

package uk.complexcase.procedure;

import java.util.List;

/** Which versions of a model cases are running on. */
public interface RunningVersions {

  /** The versions some phase runs on, the newest first; the newest is there even with nobody. */
  List<Version> of(String processId);

  /**
   * A version of a model.
   *
   * @param number the engine's own
   * @param running how many phases run on it now
   */
  record Version(int number, int running) {}
}

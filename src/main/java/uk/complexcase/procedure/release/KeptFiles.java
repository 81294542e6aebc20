package uk.complexcase.procedure.release;

import java.util.List;
import java.util.Optional;

/** Finds what a file was in other releases than the one in force. */
public interface KeptFiles {

  /**
   * Every text a file had, the newest first, one that is just being put into force included: a
   * phase may run on any of them.
   */
  List<String> texts(String name);

  /**
   * The number of the release the engine has a version of a process from; empty where that is not
   * on record.
   *
   * @param version the engine's key of the version; 0 for one not known
   */
  default Optional<Integer> releaseOf(long version) {
    return Optional.empty();
  }

  /** The text a file had in a release; empty where it had none or it is not kept. */
  default Optional<String> text(int release, String name) {
    return Optional.empty();
  }
}

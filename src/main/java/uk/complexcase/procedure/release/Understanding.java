package uk.complexcase.procedure.release;

import java.util.Map;
import java.util.Optional;

/** Whether the product itself can read files, which it does before the engine is given them. */
public interface Understanding {

  /**
   * Reads all files of a procedure.
   *
   * @return the name of the first that cannot be read
   */
  Optional<String> unreadable(Map<String, String> files);
}

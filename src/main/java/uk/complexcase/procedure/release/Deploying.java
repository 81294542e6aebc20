package uk.complexcase.procedure.release;

import java.util.Map;
import java.util.Set;

/** Gives the engine all files of the procedure in one deployment. */
public interface Deploying {

  /**
   * Deploys them; the same again makes no new version.
   *
   * @param files name to text
   * @throws uk.complexcase.procedure.EngineUnreachable when it is not known whether the engine has
   *     them
   */
  Taken deploy(Map<String, String> files);

  /** What the engine made of them. */
  sealed interface Taken {

    /**
     * It has them.
     *
     * @param versions the engine's keys of the versions its processes have by this deployment, or
     *     had already
     */
    record Yes(Set<Long> versions) implements Taken {

      public Yes {
        versions = Set.copyOf(versions);
      }
    }

    /**
     * It refused all of them.
     *
     * @param said the engine's own words
     */
    record No(String said) implements Taken {}
  }
}

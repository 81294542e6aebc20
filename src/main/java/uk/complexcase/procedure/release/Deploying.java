package uk.complexcase.procedure.release;

import java.util.Map;

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

    /** It has them. */
    record Yes() implements Taken {}

    /**
     * It refused all of them.
     *
     * @param said the engine's own words
     */
    record No(String said) implements Taken {}
  }
}

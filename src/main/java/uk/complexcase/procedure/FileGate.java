package uk.complexcase.procedure;

/** The gate every file from outside passes before anything else reads it. */
public interface FileGate {

  /**
   * Reads a file that somebody brought or saved.
   *
   * @param name as brought, for example {@code risk-review.bpmn}
   */
  Admission admit(String name, byte[] content);

  /** Whether the file may come in. */
  sealed interface Admission {

    /** It may. */
    record Admitted(String name, String text) implements Admission {}

    /**
     * It may not.
     *
     * @param sentence why, for the person who brought it; holds nothing of the file itself
     */
    record Refused(String sentence) implements Admission {}
  }
}

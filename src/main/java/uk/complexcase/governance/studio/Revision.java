package uk.complexcase.governance.studio;

import java.time.Instant;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A file of a draft as somebody saved it; its text is read when it is needed.
 *
 * @param number counted in the file, from 1
 * @param madeFrom the revision its author had before them; 0 for none
 * @param gone whether it says that the file was taken out of the draft
 */
public record Revision(
    String file,
    int number,
    int madeFrom,
    Standing standing,
    boolean gone,
    String sha256,
    PractitionerId savedBy,
    Instant savedAt) {

  /** Whether it takes the file out of the procedure: nothing is left of its text. */
  public boolean removes() {
    return !gone && sha256.equals(Digests.of(""));
  }

  /** What a revision is to the draft. */
  public enum Standing {
    /** The text in force the draft is compared with. */
    BASE,
    /** Of the line the draft consists of. */
    DRAFT,
    /** Made from an older revision than the one it met; its author has to decide which counts. */
    BESIDE,
    /** Was beside, and is decided. */
    SETTLED
  }
}

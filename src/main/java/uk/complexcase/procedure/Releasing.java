package uk.complexcase.procedure;

import java.util.Map;

/** Puts a changed procedure into force. */
public interface Releasing {

  /**
   * Deploys every file of the procedure, changed or not, as one release, and enters it in the book
   * of releases with what it consists of. Phases that run keep the version they began with.
   *
   * <p>Never called with a transaction open: the engine is asked, and a release that was entered
   * stays entered. Where an exception comes out of it, nobody knows yet what becomes of the
   * release: it is ended later, one way or the other, and until then {@link #onItsWay()}.
   *
   * @param files the new or changed ones, file name to text; an empty text takes a file out that
   *     owners added
   * @param basedOn the release the change was compared with: another in force meanwhile is refused
   * @param putBy id of who changed it
   * @param approvedBy id of the second person
   * @param reason why the second person approves
   */
  ReleaseOutcome release(
      Map<String, String> files, int basedOn, String putBy, String approvedBy, String reason);

  /** Whether a release was begun and not ended; the product ends it within a few minutes. */
  boolean onItsWay();
}

package uk.complexcase.procedure;

import java.util.Map;

/** Puts a changed procedure into force. */
public interface Releasing {

  /**
   * Deploys every file of the procedure, changed or not, as one release, and enters it in the book
   * of releases with what it consists of. Phases that run keep the version they began with.
   *
   * @param files the new or changed ones, file name to text
   * @param basedOn the release the change was compared with: another in force meanwhile is refused
   * @param putBy who changed it
   * @param approvedBy the second person
   * @param reason why the second person approves
   */
  ReleaseOutcome release(
      Map<String, String> files, int basedOn, String putBy, String approvedBy, String reason);
}

package uk.complexcase.governance.studio;

/** What came of saving a file of a draft. */
public sealed interface Saved {

  /** It is the draft's now, or was already. */
  record Kept(int revision) implements Saved {}

  /**
   * Somebody saved meanwhile: it is kept beside theirs until its author decides which counts.
   *
   * @param sentence who saved what meanwhile
   */
  record Beside(int revision, String sentence) implements Saved {}

  /** It was not saved. */
  record Refused(String sentence) implements Saved {}
}

package uk.complexcase.pathway.minutes;

import java.util.List;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.meetings.DiscussionRef;

/**
 * Puts minutes right that were issued: the next issue goes to everybody who got the one before, as
 * far as they may read it, and to each child's record. What was issued before stays as it was. Done
 * by the chair and the note taker of the session; for whoever does not keep the record every call
 * throws {@code NotVisible}.
 */
public interface CorrectionDesk {

  /** What can be put right in the minutes that were last issued. */
  Correctable correctable(Viewer viewer, DiscussionRef discussion, int session);

  /** Issues minutes again with these passages put right. */
  Taken correct(Viewer viewer, DiscussionRef discussion, int session, Wanted wanted);

  /**
   * Minutes to be put right.
   *
   * @param whyNot why the viewer can put nothing right; empty where they can
   * @param issue the one that stands; 0 while there is none
   * @param chair whether the viewer chaired; the note taker needs the chair's agreement
   * @param passages those the viewer may read
   */
  record Correctable(String title, String whyNot, int issue, boolean chair, List<Text> passages) {}

  /** A passage as it reads. */
  record Text(String key, String label, String words) {}

  /**
   * A wish to put minutes right.
   *
   * @param issue the one it was made on
   * @param chairAgreed whether the chair agreed; needed from the note taker
   */
  record Wanted(int issue, CorrectionReason reason, boolean chairAgreed, List<Corrected> passages) {

    public Wanted {
      passages = List.copyOf(passages);
    }
  }

  /**
   * One passage put right.
   *
   * @param words as it reads now
   * @param said what was wrong, for those who read the passage
   */
  record Corrected(String passage, String words, String said) {}

  /** What came of it. */
  sealed interface Taken {

    /** The new issue is on its way. */
    record Issued(int issue, String said) implements Taken {}

    /**
     * It was refused and nothing changed; the field is agreed, reason, issue, passages, words or
     * said.
     *
     * @param passage whose field it is; empty for none
     */
    record Refused(String passage, String field, String sentence) implements Taken {}
  }
}

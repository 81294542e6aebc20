package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.function.Supplier;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Everything a person may read and do with strategy discussions. Every call decides itself whether
 * the viewer may; a discussion they may not know of throws {@code NotVisible}. Those excluded from
 * it, and those who may see none of its children, may not know of it.
 */
public interface StrategyDesk {

  /**
   * Asks for a discussion about children, or joins the open one of any of them: never two (CSD-10).
   * Open to every practitioner who may open the files; the same key again answers as the first
   * time.
   */
  RequestOutcome ask(Viewer viewer, DiscussionWanted wanted);

  /** The whole of one discussion as far as the viewer may see it. */
  DiscussionView show(Viewer viewer, DiscussionRef discussion);

  /**
   * Discussions the viewer has a part in, as chair, note taker, invited, or because they convene
   * them; those still open first, then the newest.
   */
  List<DiscussionLine> mine(Viewer viewer);

  /** Discussions about a child, newest first, as far as the viewer may see them. */
  List<DiscussionLine> aboutChild(Viewer viewer, CaseRef child);

  /** What stands open on a child from this room, with holder and clock; for the case page. */
  List<OpenStep> openSteps(Viewer viewer, CaseRef child);

  /**
   * Does one act on a discussion, in one transaction: checks the right, the state and the guards,
   * stores, and leaves its trace. Acts that name what the page showed ({@code seen}, {@code
   * version}) answer {@link ActOutcome.Overtaken} when somebody changed it meanwhile; nothing is
   * ever overwritten unseen. Doing the same again changes nothing.
   */
  ActOutcome act(Viewer viewer, DiscussionRef discussion, StrategyAct act);

  /**
   * Does the work with the discussion held, in one transaction, so that what it reads is still so
   * when it acts; else {@code NotVisible}. A page compares in it what it showed with what stands.
   */
  <T> T held(Viewer viewer, DiscussionRef discussion, Supplier<T> work);

  /** What came of a request. */
  sealed interface RequestOutcome {

    /**
     * The children are to be discussed.
     *
     * @param joined whether a discussion that was open already took them in
     */
    record Requested(DiscussionRef discussion, boolean joined) implements RequestOutcome {}

    /** Nothing was stored; {@code field} is one of children, because, receivedAt. */
    record Refused(String field, String sentence) implements RequestOutcome {}
  }
}
